//! What the page shows of the records: at which cells the findings and the edits stand.

use crate::pass::pass;
use rowproof::fix::Safety;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::window::Shown;

/// The cells of the first record with what an accepted fix makes of them, `!` behind those with a finding.
fn shown(text: &str, accept: Option<Safety>) -> Vec<String> {
    let check = pass(text.as_bytes(), &Recipe { accept, ..Recipe::default() }, Mode::Check, usize::MAX);
    let block = check.session.block(1).expect("records");
    let window = check.session.window(&text.as_bytes()[block.start as usize..], &[1]);
    let show = |cell: &Shown| {
        let fixed = cell.fixed.as_ref().map_or(String::new(), |fixed| format!(" → {fixed}"));
        format!("{}{fixed}{}", cell.value, if cell.finding.is_some() { "!" } else { "" })
    };
    window.cells.iter().map(show).collect()
}

#[test]
fn values_that_are_cut_are_shown_at_their_first_piece() {
    let text = "time,sensor,temp,hum\n2026-02-15,S7,28,4,55,3\n2026-02-15,S8,27,9,54,1\n2026-02-16,S7,26,4,51,0\n";
    assert_eq!(shown(text, None), ["2026-02-15", "S7", "28!", "4", "55!", "3"]);
    assert_eq!(shown(text, Some(Safety::Ask)), ["2026-02-15", "S7", "28 → 28,4!", "4", "55 → 55,3!", "3"]);
    // What stands behind the value is shown at its own cell.
    let text = "id,name,city\n7,Gray, Eve,Bonn \n5,Hill, Ann,Bath\n9,Lee, Tom,Salem\n";
    assert_eq!(shown(text, Some(Safety::Ask)), ["7", "Gray → Gray, Eve!", " Eve", "Bonn  → Bonn!"]);
}
