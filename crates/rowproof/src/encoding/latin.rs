//! How well the letters that ASCII lacks stand among the others, as in the languages that are written with Latin ones.

/// A letter, what it costs behind each of [`NEIGHBOURS`], and before each: 4 + 2·−ln of how much rarer it is there than
/// elsewhere, as a hexadecimal digit, so that 4 says nothing and less is usual.
///
/// Counted over the different words of translated program messages and of the names of places, languages and
/// currencies, in 32 languages of Europe, the smaller ones as much as the larger ones. Nothing is said of x, which stands
/// for letters that somebody has masked. Only these sums are kept.
const LETTERS: [(char, &[u8; 28], &[u8; 28]); 67] = [
    ('ß', b"95bbb3bbb4bbbbb3bbbbb2bb4bb0", b"593bb0b465b36b9b7b6658bb4b2b"),
    ('à', b"6c435755636943675c1625464648", b"1c448c246998444c6046574c466a"),
    ('á', b"7b4546442733323a4c2425164616", b"49345b345435242c523348194a36"),
    ('â', b"774248223855224c5c3425354515", b"6c54acc679785108cc485cc54436"),
    ('ã', b"bb6c7b65576b656a6c434a574c70", b"6ccccacccbccccc07cc9cccc4ccc"),
    ('ä', b"8c7c79363702225b3c432c034562", b"4b766863254524295434474c4182"),
    ('å', b"4c5c7a420c75216a3c264a1c4cc7", b"5a3c1653cac2172b5c333a3c4cc7"),
    ('æ', b"7a5b59231b24235c7c23490c4cc9", b"9b664b22c852352c8c133b3c4cc4"),
    ('ç', b"4185a48b74c57b364c5964cc45c5", b"828b948bc5c967b4ccba95cc47c0"),
    ('è', b"79442c3324c922384c3633324496", b"6c534b53c9c9542a602038444c67"),
    ('é', b"6a442b432773322a4c3435264438", b"3652553335864358313247474a47"),
    ('ê', b"acc319c376cc13276c3a322c4c57", b"5cc7c4ccc9cc931ccc704ccc4cc9"),
    ('ë', b"b93636851313434911433a5c4c3a", b"2caa9a5a8968534c65226b3c4c2b"),
    ('í', b"75333935393634294c33332c4733", b"353249445c7453344452381c4c45"),
    ('î', b"1584647c38c687788c696ccc4ccc", b"5cc6ccccca5c510ccc894ccc4cc7"),
    ('ï', b"a1bbb2bbb6bbbbb4bb8bb1bb4bb7", b"47252554bbb6532bb05325704b68"),
    ('ð', b"c2ccc745c1ccccc7c52ca2cc43c0", b"234c96246346557ccc74a12c4cc7"),
    ('ñ', b"82ccc1ccc2ccc7c2cc9cc3cc4cc5", b"81c7c3ccc6ccccc1ccc8c7cc4cc4"),
    ('ò', b"6b22373345bb223b3b3527524bb5", b"4a553b32bbbb341b1b235bbb4bb7"),
    ('ó', b"793349534134335b3c3639644636", b"39463b547554441a45445b404c74"),
    ('ô', b"b8601b5b38b1423b1b37464b4bb8", b"7b761bb5b97833198b542b1b4b44"),
    ('õ', b"78c98cc76853246c2c63380c4c60", b"ac8c81c61457364a1c37336c4c57"),
    ('ö', b"5a5c4a032832345b7c342a624033", b"786659234732333a3c234b164312"),
    ('ø', b"6a7c5a051b13333b4c4228ac46c9", b"9c3c36719b11435b6c147c2c40ca"),
    ('ù', b"8884488884888830884538884832", b"0888888888888358888888884883"),
    ('ú', b"492448742414343b3c343b6c4367", b"362248547445333c4c43494c4934"),
    ('ü', b"4a574a134a52254c50333b834233", b"7902482309a2224a3c326c7c4423"),
    ('ý', b"ac5c7ccc5cc0470c8c755c0c4c75", b"1b509cc9ab68716c4c556b4c4c54"),
    ('þ', b"18aaa544a7aa35aaaa7a56aa4aa1", b"854aa2aaa80aaaaaaa5aa63a40a0"),
    ('ā', b"993739735812323a2c3626284844", b"4a532c568903324a6c2339474c53"),
    ('ă', b"cb514b447caa343b3c35184c4c04", b"1ca69cc7b9cc76ac7c3656cc4c74"),
    ('ą', b"bb655c95c304523c8c654c704901", b"1c803cc3cc388cbc4c866c884c14"),
    ('ć', b"72cbc2cac3ccc6c46c8cc0cc41c1", b"33cc82cca29cac57cccbc3c74ccc"),
    ('č', b"436a74a8824977528c6a82894561", b"749aa3ccc1416b37bc8b736a4a95"),
    ('đ', b"72cc71ccc57c9cc2c06cc58c4cc6", b"b3cc91ccc36cccc7ccccc1cc4cc8"),
    ('ē', b"89543b655a48225c3c34380c4c02", b"5cc75c83cc06335c5c251c7c4c22"),
    ('ė', b"cb262c859a43121b4c353c2c4c44", b"2cc86c86cc05335c5c813c5c4c64"),
    ('ę', b"cc386a956104363c5c482c704c03", b"2c301c84ccc3cccc0cc52ccc4c13"),
    ('ě', b"bc1c1cccccccc11c3ccc3c0c4ccc", b"3cc44ccc4c14241c6c473c8c4c22"),
    ('ğ', b"b2aca2c9c2ccccc4ccccc3cc4cc0", b"95c965cc81cc25a8cc4bc2cc4cc0"),
    ('ģ', b"4788828582888884587888884880", b"8788848840888888888882884880"),
    ('ī', b"7a441bc77b87244b4c3429364c03", b"6c033cc1cc13624c4c541c1c4c34"),
    ('į', b"1bbb65b7bb153b2b5b574bbb4bb5", b"2bbb29b3bb1386bb3b344b0b4bb5"),
    ('ı', b"ac642c566c93232c56223ccc4032", b"3c846c5bccc3232c6c357cbc4112"),
    ('ķ', b"3599959995969993993989994950", b"8699939991999997999972994990"),
    ('ļ', b"73aaa2a2a4a0aaa54aaa43aa4aa1", b"71aa7a4aa4a47675aa76a05a4aa1"),
    ('ľ', b"667b40bb09b4bbb2bbb6b57b4b74", b"623bbbbb7bb297128bb4933b4bb3"),
    ('ł', b"524a35c2a6c3c9c34cb364c04012", b"52656696cbc4c8427cb982c640c1"),
    ('ń', b"c1ccc3ccc4ccccc1ccccc4cc40cc", b"4cc1ccccccc9ccccccc0cacc4ccc"),
    ('ņ', b"64bb74bbb1b77bb4bbbb65bb4b10", b"a2bbb3bbb548bbb3bb87b0bb4bb2"),
    ('ň', b"4397329995393996796754294941", b"4297599999949991999651994999"),
    ('ő', b"ac2c2c53cccc1c5c9c451c2c420c", b"2a2a48175721285a4c53492c4c14"),
    ('ř', b"575c478c77c7c8c40ccc383c4341", b"859ac1ccc3c7cca7ccca96cc4cc0"),
    ('ś', b"35cc53cc8618c8c0ccacc5c640c4", b"6b80ccccc9cc143c6c3cccc04cc1"),
    ('ş', b"539ac3cca198ca95cc6cc37c46c0", b"459985abc3c413a9aca7154c4c62"),
    ('š', b"436c6396831466436c4b53584544", b"83b9849ac37177665c87233c44c0"),
    ('ţ', b"8242a4aaa3aa88293a4aa3aa4aa3", b"75aaa6aa70aaaa9aaa9aaaaa4aa2"),
    ('ť', b"91b9b5bb928bbbb9bba2a6bb4541", b"04bbbabbbbb8bbb5bbbb97bb4b6b"),
    ('ū', b"67054ac26403258c3c352c6c4c62", b"8c763c528c51473c6c133c3c4c14"),
    ('ů', b"9a641a663a31335a2a252a3a4a13", b"1a56aaaa4a4a61aaaa739a0a4a25"),
    ('ű', b"8969691479369069995619594009", b"4935964967106559793359094909"),
    ('ų', b"cc3a3c635202322c8c453c4c4c35", b"0ccccccccc4cccccccc8cccc4ccc"),
    ('ź', b"4488058888888888888884884881", b"2448388587885824383788804885"),
    ('ż', b"54cc03ccc6c8ccc2ccacc1cc41c1", b"638943ccc5c447247c94c5cc40c2"),
    ('ž', b"53cc04caa6bb6982bc3cb19c4584", b"824a53cac25678356c97936c42c3"),
    ('ș', b"4275b2bbb3bb88548b68b3bb4bb1", b"63b4b5bbb2b7b675bbbb12bb4bb3"),
    ('ț', b"7251c4ccc3cc6c264c49a4cc4cc2", b"85ccc5ccc0ccccbaccccc7cc4cc3"),
];

/// The edge of a word, the letters of ASCII, and all others.
const NEIGHBOURS: &[u8; 28] = b" abcdefghijklmnopqrstuvwxyz?";

/// What the places of such letters cost more than others would, or less.
pub fn misplaced(text: &str) -> f64 {
    let mut total = 0.0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if matches!(character, '\u{C0}'..='\u{24F}') {
            total += place(character, before, characters.peek().copied().unwrap_or(' '));
        }
        before = character;
    }
    total
}

fn place(letter: char, before: char, after: char) -> f64 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let Ok(found) = LETTERS.binary_search_by_key(&small, |&(known, ..)| known) else { return 0.0 };
    let (_, behind, ahead) = LETTERS[found];
    cost(behind[neighbour(before)]) + cost(ahead[neighbour(after)])
}

fn neighbour(character: char) -> usize {
    match character {
        'a'..='z' => usize::from(character as u8 - b'a') + 1,
        'A'..='Z' => usize::from(character as u8 - b'A') + 1,
        _ if character.is_alphabetic() => NEIGHBOURS.len() - 1,
        _ => 0,
    }
}

fn cost(digit: u8) -> f64 {
    f64::from(if digit < b'a' { digit - b'0' } else { digit - b'a' + 10 }) / 2.0 - 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_in_order() {
        assert!(LETTERS.is_sorted_by_key(|&(letter, ..)| letter));
        assert!(LETTERS.iter().all(|(letter, ..)| !letter.is_ascii() && letter.is_lowercase()));
    }

    #[test]
    fn words_are_told_from_their_misreadings() {
        let check = |right: &str, wrong: &str| assert!(misplaced(right) < misplaced(wrong), "{right}, {wrong}");
        check("Genève", "Genčve");
        check("Liège", "Ličge");
        check("Lòria", "Lňria");
        check("Dvořák", "Dvoøák");
        check("Malmö", "Malmš");
        check("Łódź", "£ódŸ");
        check("SEÑOR", "SEŃOR");
    }
}
