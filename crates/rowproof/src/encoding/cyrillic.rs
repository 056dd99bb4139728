//! How well a text's letters follow one another as Russian, Ukrainian and Bulgarian words do.

/// The letters that have a row of their own.
const LETTERS: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ";

/// Row and column of the word's edge.
const EDGE: usize = 0;

/// Row and column of every Cyrillic letter that is not among [`LETTERS`].
const OTHER: usize = 38;

/// What it costs that a letter (row) is followed by another (column): −2·ln of the probability as a hexadecimal digit,
/// so that 0 is always and f is less than 1 in 1 800.
///
/// Counted over the different words (each weighing the logarithm of how often it occurs) of people's and places' names
/// and of translated program messages, Russian : Ukrainian : Bulgarian as 54 : 28 : 18. Only these sums are kept.
const FOLLOWS: [&[u8; 39]; 39] = [
    b"f666769a77d576664657889a89cfffab9fafcff",
    b"3d86879a7c87674d8575ba999abffffb6ffccff",
    b"83cbde4fc5fa5c74e48f5fabcf988ceeaf7ffff",
    b"43fcaa5ec5f87c64c8699fcccdda7cffaf7ffff",
    b"64c8b95ff6fb6a72f4bc6fefeffbfffeff7ffff",
    b"64d8ba47b4f89a64967b6fbdbcfa9afdac7ffff",
    b"4b9586998c8756498466caa89abffffebffffff",
    b"74aba53df3f7ab47cd8d6fffcffcfcffeb9ffff",
    b"7286966dd5f8865588997fcdbbff89fcad8ffff",
    b"4997987b7956664a9655da886abffffc6ffffff",
    b"1dbad8afbdf87967cb57fefbabffffffbffffff",
    b"52f9ff7fe4fc7da3f6776feafefcfefeff8ffff",
    b"74cdab4bc4f99c84efaa7ddfbffca4f76b7ffff",
    b"438aee4fe4faa9848d8e6dfecffd7cef9d7ffff",
    b"54ed875dc4f7df64ff678bdabdff69fc8d7ffff",
    b"5c7366898b87566c7566daab8adffffcaffbfff",
    b"94ffff4ff6fa7fa3a3aa6fecdefabbfdcf7ffff",
    b"63a9894ad4f8a873bb776cabcaeb9afc8e7ffff",
    b"76c8ed6ef6f369867a838ebeccfab5fe6f9ffff",
    b"54d7fc4ff4f8ac74d57b7eefbffb95fbae9ffff",
    b"477676888ba6666c7556ea8c789fffc7cffcaff",
    b"74ffae4ff3fb7bb4f49769ffffffe8effa5ffff",
    b"34f8de7ff5ff9973f6987feffffbfddfff7ffff",
    b"64d7ef4fd2f6ecc7dfba8feffffe85fa8f4ffff",
    b"44faff3df4f7be48fdd97fefddfffafff98ffff",
    b"74f7ff3ff3f58a56a9a67fefeffffaffea9ffff",
    b"74ffff2ff2ffff96fffe6ffffffffbfff8bffff",
    b"df7798596ff748688265ff9c8f7ffffe8bfffff",
    b"4f86a94b9f38758f8886ff5f87ffffffdffffff",
    b"2faaca6f8ae3f948df58fcfab9dffffa7efebff",
    b"7ed9a7ffcd73364e9564c7bef7fffffffffffff",
    b"3b5797d79fc6797fb685fd9c494fffeaefff9ff",
    b"1fa7a88c8fc8985fb896efabadaffffacfffdff",
    b"7ef5b7fa8fd9752ef474ff9ffffffffffffffff",
    b"489485ea7f6667589766ccba79cffffb6ff89ff",
    b"1dc3c8e97fba7a5dd988ffaabbfffffffffafff",
    b"3ec486febfd7755fa674e9b8fbfffff8fffa9ff",
    b"5399a85fd8db9c75c4974fefdfffedfacf8ffff",
    b"3597986b9697786686748bababcda9eb8f9eeff",
];

/// A letter's row, and whether it is a capital. `None`: not Cyrillic.
fn row(letter: char) -> Option<(usize, bool)> {
    let (small, capital) = match letter {
        'а'..='я' => return Some((letter as usize - 'а' as usize + 1, false)),
        'А'..='Я' => return Some((letter as usize - 'А' as usize + 1, true)),
        '\u{450}'..='\u{45F}' | 'ґ' => (letter, false),
        '\u{400}'..='\u{40F}' => (char::from_u32(letter as u32 + 80).unwrap_or(letter), true),
        'Ґ' => ('ґ', true),
        _ => return None,
    };
    Some((LETTERS.chars().position(|other| other == small).map_or(OTHER, |at| at + 1), capital))
}

/// Whether this is a letter of those that the table knows, or of their neighbours.
pub fn is_letter(character: char) -> bool {
    row(character).is_some()
}

/// How far the letters of one word go, which are pushed one by one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Word {
    last: usize,
    letters: usize,
    capital: bool,
    all_capital: bool,
}

impl Word {
    /// What it costs that the word goes on with this letter; `None` if it is not Cyrillic.
    pub fn push(&mut self, letter: char) -> Option<f64> {
        let (row, capital) = row(letter)?;
        let cost = follows(self.last, row) + self.case(capital) + self.misplaced(letter);
        self.all_capital = capital && (self.letters == 0 || self.all_capital);
        (self.last, self.capital, self.letters) = (row, capital, self.letters + 1);
        Some(cost)
    }

    /// What it costs that the word ends here; a new one can begin then.
    pub fn end(&mut self) -> f64 {
        let cost = if self.letters == 0 { 0.0 } else { follows(self.last, EDGE) };
        *self = Self::default();
        cost
    }

    /// Whether no letter was pushed.
    pub fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// Belarusian has its ў behind vowels only; elsewhere it stands for the і of an encoding that is like IBM866.
    fn misplaced(&self, letter: char) -> f64 {
        if !matches!(letter, 'ў' | 'Ў') || self.letters == 0 {
            return 0.0;
        }
        let vowel = LETTERS.chars().nth(self.last.wrapping_sub(1)).is_some_and(|last| "аеоуыэюяёі".contains(last));
        if vowel { 0.0 } else { 6.0 }
    }

    /// −ln of how rarely the case changes so: words are all small, all capital, or begin with a capital.
    fn case(&self, capital: bool) -> f64 {
        match (self.letters, self.capital, capital) {
            (0, ..) => 0.7,
            (_, false, false) => 0.02,
            (_, false, true) => 9.0,
            (1, true, true) => 1.2,
            (_, true, true) => 0.05,
            (1, true, false) => 0.3,
            (_, true, false) if self.all_capital => 4.0,
            (_, true, false) => 1.0,
        }
    }
}

fn follows(first: usize, second: usize) -> f64 {
    let digit = FOLLOWS[first][second];
    f64::from(if digit < b'a' { digit - b'0' } else { digit - b'a' + 10 }) / 2.0
}
