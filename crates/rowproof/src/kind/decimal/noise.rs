//! The noise of binary fractions: `530.4700000000011` for 530.47.

/// So many decimals has no amount that was not computed.
const DECIMALS: usize = 10;

/// So many zeros or nines behind the cents are no chance.
const RUN: usize = 5;

/// The amount without noise, in cents; `None` for one without noise.
pub(super) fn without(plain: &str) -> Option<String> {
    if plain.len() < DECIMALS + 2 {
        return None;
    }
    let (_, decimals) = plain.split_once('.').filter(|(_, decimals)| decimals.len() >= DECIMALS)?;
    let behind = &decimals.as_bytes()[2..];
    let is_run = |digit: u8| behind[..RUN].iter().all(|&other| other == digit);
    let is_noise = (is_run(b'0') && behind.iter().any(|&digit| digit != b'0')) || is_run(b'9');
    let amount: f64 = is_noise.then(|| plain.parse().ok()).flatten()?;
    Some(format!("{amount:.2}"))
}
