//! Numbers that look random and are the same every time.

/// Knuth's MMIX generator.
pub struct Numbers(u64);

impl Numbers {
    /// The numbers of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to one below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = u32::try_from(self.0 >> 32).expect("32 bits are left");
        high % end
    }

    /// A number from `from` to `to`, both included.
    pub fn within(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to - from + 1)
    }

    /// Whether something that happens so often in a hundred happens.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of some, all as often.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(u32::try_from(of.len()).expect("a few")) as usize]
    }

    /// One of some, each as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, of: &[(u32, T)]) -> T {
        let mut left = self.below(of.iter().map(|(weight, _)| weight).sum());
        for &(weight, item) in of {
            if left < weight {
                return item;
            }
            left -= weight;
        }
        unreachable!("the weights add up")
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn the_same_every_time_and_as_often_as_told() {
        let count = || {
            let mut numbers = Numbers::new(7);
            (0..10_000).filter(|_| numbers.weighted(&[(3, true), (1, false)])).count()
        };
        assert_eq!(count(), count());
        assert!((7_300..7_700).contains(&count()), "{}", count());
    }
}
