//! The noise of binary fractions: `530.4700000000011`, and `610.7100219726562` of single precision.

/// So many decimals has no amount that was not computed.
const DECIMALS: usize = 10;

/// So many zeros or nines behind the cents are no chance.
const RUN: usize = 5;

/// So many decimals has no amount that was not kept in single precision.
const SINGLE_DECIMALS: usize = 5;

/// Below this, numbers of single precision stand closer than cents.
const SINGLE_MOST: f64 = 131_072.0;

/// The amount without noise, in cents; `None` for one without noise.
pub(super) fn without(plain: &str) -> Option<String> {
    if plain.len() < SINGLE_DECIMALS + 2 {
        return None;
    }
    let (_, decimals) = plain.split_once('.').filter(|(_, decimals)| decimals.len() >= SINGLE_DECIMALS)?;
    let amount: f64 = plain.parse().ok()?;
    let rounded = format!("{amount:.2}");
    (is_of_double(decimals) || is_of_single(amount, &rounded)).then_some(rounded)
}

/// Whether cents are followed by a run, and by what a computation has added to it.
fn is_of_double(decimals: &str) -> bool {
    if decimals.len() < DECIMALS {
        return false;
    }
    let behind = &decimals.as_bytes()[2..];
    let is_run = |digit: u8| behind[..RUN].iter().all(|&other| other == digit);
    (is_run(b'0') && behind.iter().any(|&digit| digit != b'0')) || is_run(b'9')
}

/// Whether an amount is just what single precision makes of the amount in cents.
fn is_of_single(amount: f64, cents: &str) -> bool {
    let (single, exact): (Option<f32>, Option<f64>) = (cents.parse().ok(), cents.parse().ok());
    amount.abs() < SINGLE_MOST && exact != Some(amount) && single.is_some_and(|single| f64::from(single) == amount)
}
