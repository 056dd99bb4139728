//! How often what is found with some confidence is right.

use super::judged::Claim;
use crate::conformance::share;

/// Where the buckets begin.
const FROM: [f64; 8] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

/// What is found with about the same confidence.
#[derive(Debug, Clone, Copy, Default)]
struct Bucket {
    files: usize,
    right: usize,
    /// The sum of the confidences.
    sure: f64,
}

/// Prints, for each bucket, how many files are in it, how sure it is of them on average, and the share that is right.
pub fn print(what: &str, claims: &[Claim]) {
    println!("\n{what:<12}{:>7}{:>8}{:>8}", "files", "sure", "right");
    for (index, bucket) in buckets(claims).iter().enumerate() {
        let name = match FROM.get(index + 1) {
            Some(end) => format!("{:.2} – {end:.2}", FROM[index]),
            None => format!("{:.2} –", FROM[index]),
        };
        if bucket.files > 0 {
            let sure = bucket.sure / share(bucket.files, 1);
            println!("{name:<12}{:>7}{sure:>8.3}{:>8.3}", bucket.files, share(bucket.right, bucket.files));
        }
    }
    let right = claims.iter().filter(|claim| claim.right).count();
    let sure = claims.iter().map(|claim| claim.confidence).sum::<f64>() / share(claims.len(), 1);
    println!("{:<12}{:>7}{sure:>8.3}{:>8.3}   Brier score {:.4}", "all", claims.len(), share(right, claims.len()), brier(claims));
}

fn buckets(claims: &[Claim]) -> [Bucket; FROM.len()] {
    let mut buckets = [Bucket::default(); FROM.len()];
    for claim in claims {
        let index = FROM.iter().rposition(|&from| claim.confidence >= from).unwrap_or(0);
        buckets[index].files += 1;
        buckets[index].right += usize::from(claim.right);
        buckets[index].sure += claim.confidence;
    }
    buckets
}

/// The mean square of how far the confidence is from the truth: less is better.
fn brier(claims: &[Claim]) -> f64 {
    let off = |claim: &Claim| (claim.confidence - if claim.right { 1.0 } else { 0.0 }).powi(2);
    claims.iter().map(off).sum::<f64>() / share(claims.len(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_go_by_confidence() {
        let claims = [(0.49, true), (0.5, true), (0.98, false), (1.0, true)];
        let claims = claims.map(|(confidence, right)| Claim { confidence, right });
        let counts = buckets(&claims).map(|bucket| (bucket.files, bucket.right));
        assert_eq!(counts, [(1, 1), (1, 1), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (2, 1)]);
        assert!((brier(&claims) - (0.2601 + 0.25 + 0.9604) / 4.0).abs() < 1e-9);
    }
}
