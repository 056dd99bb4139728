//! The command line as its users call it: arguments, exit status, files.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const NOW: [&str; 2] = ["--now", "2026-11-21T12:00:00Z"];
const CLEAN: &str = "ClientId,DateTime\n133591247640966458,1793606400\n";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rowproof")).args(arguments).output().expect("rowproof runs")
}

fn test_file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files").join(name);
    path.display().to_string()
}

/// A folder of its own for a test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file");
    path.display().to_string()
}

/// Checks a file and compares the exit status and a sentence of what is printed.
fn check(test: &str, content: impl AsRef<[u8]>, status: i32, sentence: &str) {
    let file = write(&folder(test), "file.csv", content);
    let output = run(&["check", &file, NOW[0], NOW[1]]);
    let printed = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{printed}");
    assert!(printed.contains(sentence), "“{sentence}” is not in: {printed}");
}

#[test]
fn bad_input_gets_a_sentence() {
    check("clean", CLEAN, 0, "1 accepted, 0 degraded, 0 rejected");
    check("empty", "", 1, "The file has no content.");
    check("header", "ClientId,DateTime\n", 1, "The file has a header row, but no record below it.");
    check("workbook", b"PK\x03\x04\x14\0\x06\0", 1, "an Excel workbook or a ZIP archive");
    check("binary", [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 1], 1, "not like delimited text");
    check(
        "header-unsure",
        b"AW,Aruba\nAL,Albania\nAR,Argentina\n",
        0,
        "header is open; say whether “AW | Aruba” are the names of the columns",
    );
    check("unsure", b"no,place,size\n1,\xDF\xF8\xE0,4\n2,x,5\n3,y,6\n", 0, "--decide encoding=windows-1251   reads “1,Яша,4”");
    check("unnamed", "a,b,,\n1,2,,\n3,4,,\n", 0, "2 column(s) have no heading, from #3 on.");
    check("endless", "x".repeat(9 << 20), 1, "goes on for more than 4 MiB without a line end");
}

#[test]
fn what_cannot_run_has_status_2() {
    let folder = folder("cannot");
    let file = write(&folder, "file.csv", CLEAN);
    let missing = folder.join("missing.csv").display().to_string();
    let cases: [(&[&str], &str); 11] = [
        (&["check", &missing], "cannot open"),
        (&["check", folder.to_str().expect("UTF-8")], "is a folder"),
        (&["check", &file, "--to", "acme-calls"], "No format is called “acme-calls”. There are: "),
        (&["check", &file, "--encoding", "klingon"], "No encoding is called “klingon”."),
        (&["check", &file, "--map", "Nothing=ClientId"], "has no field called “Nothing”"),
        (
            &["check", &file, "--map", "Tag=Nothing"],
            "The file has no column called “Nothing”. Read as UTF-8 with the delimiter “,”, it has",
        ),
        (&["check", &file, "--map", "Tag=Date"], "The nearest: “DateTime”."),
        (&["check", &file, "--decide", "timezone:datetime=UTC"], "The nearest: “DateTime”."),
        (&["check", &file, "--decide", "timezone:DateTime=Mars/Olympus"], "is no decision"),
        (&["fix", &file, "-o", &file], "would be overwritten"),
        (&["explain", "nothing"], "no rule is called"),
    ];
    for (arguments, sentence) in cases {
        let output = run(arguments);
        let printed = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {printed}");
        assert!(printed.contains(sentence), "{arguments:?}: {printed}");
    }
    assert_eq!(run(&["check"]).status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&file).expect("the file is still there"), CLEAN);
}

#[test]
fn the_vendor_sample_is_explained() {
    let output = run(&["check", &test_file("impact-vendor-sample.csv"), NOW[0], NOW[1]]);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1));
    assert!(printed.contains("0 accepted, 0 degraded, 1 rejected"), "{printed}");
    assert!(printed.contains("seem to stand 1 column(s) too far left: “11” would fit CallDuration."), "{printed}");
    assert!(printed.contains("a guess, made only with --accept ask"), "{printed}");
}

#[test]
fn what_a_conversion_to_a_table_writes_as_read_is_said_so() {
    let file = folder("as-read").join("open.csv");
    std::fs::write(&file, "a,b,c\n\"open,2,3\n3,4,5\n").expect("a file");
    let output = run(&["check", &file.display().to_string(), "--to", "table"]);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(printed.contains("a guess; fix makes it only with --accept ask, convert --to table writes what was read"), "{printed}");
}

#[test]
fn two_hundred_calls_are_converted_both_ways() {
    let folder = folder("both-ways");
    let path = |name: &str| folder.join(name).display().to_string();
    let (metrica, impact, rejects) = (path("metrica.csv"), path("impact.csv"), path("rejects.csv"));
    let there = run(&[
        "convert",
        &test_file("impact-calls-200.csv"),
        "--to",
        "metrica-calls",
        "-o",
        &metrica,
        "--rejects",
        &rejects,
        "--set",
        "StaticCall=1",
        NOW[0],
        NOW[1],
    ]);
    assert_eq!(there.status.code(), Some(0), "{}", String::from_utf8_lossy(&there.stdout));
    let constants = ["--set", "CampaignId=1000", "--set", "MediaId=987654", "--set", "ActionTrackerId=19283", "--set", "CallProvider=Acme"];
    let source = test_file("metrica-calls-200.csv");
    let mut arguments =
        vec!["convert", &source, "--to", "impact-calls", "-o", &impact, "--rejects", &rejects, "--accept", "ask", NOW[0], NOW[1]];
    arguments.extend(constants);
    let back = run(&arguments);
    assert_eq!(back.status.code(), Some(0), "{}", String::from_utf8_lossy(&back.stdout));
    for (file, format) in [(&metrica, "metrica-calls"), (&impact, "impact-calls")] {
        let report = run(&["check", file, "--json", NOW[0], NOW[1]]);
        assert_eq!(report.status.code(), Some(0), "{format} has no error");
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).expect("JSON");
        assert_eq!((report["format"].as_str(), report["records"].as_u64()), (Some(format), Some(200)));
    }
    assert_eq!(std::fs::read_to_string(&rejects).expect("rejects").lines().count(), 1, "a header and no record");
}

#[test]
fn corrected_rejects_go_back_into_the_file() {
    let folder = folder("merge");
    let path = |name: &str| folder.join(name).display().to_string();
    let (output, rejects, whole) = (path("out.csv"), path("rejects.csv"), path("whole.csv"));
    let calls = write(&folder, "calls.csv", CLEAN.to_owned() + "x,when\n2,1793606401\n");
    let converted = run(&["convert", &calls, "--to", "metrica-calls", "-o", &output, "--rejects", &rejects, NOW[0], NOW[1]]);
    assert_eq!(converted.status.code(), Some(1), "{}", String::from_utf8_lossy(&converted.stderr));
    let rejected = std::fs::read_to_string(&rejects).expect("rejects");
    // Put back as they are, nothing changes.
    assert_eq!(run(&["merge", &calls, &rejects, "-o", &whole]).status.code(), Some(0));
    assert_eq!(std::fs::read(&whole).expect("written"), std::fs::read(&calls).expect("the file"));
    let corrected = write(&folder, "corrected.csv", rejected.replace("when", "1793606402"));
    let merged = run(&["merge", &calls, &corrected, "-o", &whole]);
    let printed = String::from_utf8(merged.stdout).expect("UTF-8");
    assert_eq!(merged.status.code(), Some(0), "{printed}");
    assert!(printed.contains("line 3, DateTime: “when” → “1793606402”"), "{printed}");
    assert_eq!(std::fs::read_to_string(&whole).expect("written"), CLEAN.to_owned() + "x,1793606402\n2,1793606401\n");
    assert_eq!(run(&["merge", &calls, &calls, "-o", &whole]).status.code(), Some(2), "no rejects file");
}

#[test]
fn what_cannot_be_carried_over_is_listed() {
    let folder = folder("carried");
    let source = write(&folder, "calls.csv", "Name,Call Date,Client ID,Mood\nAnna,1793606400,12,good\nBoris,1793606401,13,bad\n");
    let output = run(&["check", &source, "--to", "metrica-calls", NOW[0], NOW[1]]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let lacking =
        "UserId or ClientId or Yclid: no column of the file is surely it; 2 records lack it. If Client ID is it, say so with --map.";
    assert!(told.contains(lacking), "{told}");
    assert!(told.contains("Not carried over: Name, Client ID, Mood."), "{told}");
}

#[test]
fn saved_settings_meet_the_next_file() {
    let folder = folder("next-file");
    let recipe = folder.join("recipe.json").display().to_string();
    let first = write(&folder, "first.csv", "Label,ClientId,DateTime,Price\na,12,1793606400,5\n");
    let saved = run(&["check", &first, "--to", "metrica-calls", "--map", "Tag=Label", "--save-recipe", &recipe, NOW[0], NOW[1]]);
    assert_ne!(saved.status.code(), Some(2), "{}", String::from_utf8_lossy(&saved.stderr));
    let settings = std::fs::read_to_string(&recipe).expect("the settings");
    assert!(settings.len() < 4096 && !settings.contains("1793606400"), "{settings}");
    let check = |file: &str, expect: &[&str]| {
        let output = run(&["check", &write(&folder, "next.csv", file), "--recipe", &recipe, NOW[0], NOW[1]]);
        let printed = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        for sentence in expect {
            assert!(printed.contains(sentence), "“{sentence}” is not in: {printed}");
        }
        assert_eq!(printed.contains("Settings that do not fit"), !expect.is_empty(), "{printed}");
    };
    check("Label,ClientId,DateTime,Price\nb,13,1793606401,6\n", &[]);
    check(
        "Note;ClientId;DateTime\nb;13;1793606401\n",
        &[
            "The settings take Tag from the column “Label”, which this file does not have: nothing feeds it.",
            "A column fed Price when the settings were saved; in this file, nothing does.",
            "Not there when the settings were saved (1): “Note”.",
            "“,” parted the cells when the settings were saved; in this file “;” does, and it is read so.",
        ],
    );
}

#[test]
fn what_pages_contradict_each_other_in_is_told() {
    let folder = folder("cautions");
    let check = |file: &str, target: &str, expect: &[&str]| {
        let output = run(&["check", &write(&folder, "calls.csv", file), "--to", target, NOW[0], NOW[1]]);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let told: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("To know: ")).collect();
        assert_eq!(told.len(), expect.len(), "{told:?}");
        assert!(told.iter().zip(expect).all(|(told, expect)| told.contains(expect)), "{told:?}");
    };
    check("ClientId,DateTime\n12,1793606400\n", "metrica-calls", &["client_id_type", "counter’s time zone"]);
    check("CallerId,Zip,ReferenceId\n8005550100,02139,7\n", "impact-call-api", &["Zip is a whole number", "ReferenceId is a number here"]);
    check("CallerId,CallSessionId\n8005550100,a\n", "impact-calls", &[]);
}

#[test]
fn formulas_in_rejects_are_told() {
    let folder = folder("formulas");
    let path = |name: &str| folder.join(name).display().to_string();
    let (output, rejects) = (path("out.csv"), path("rejects.csv"));
    let calls = write(&folder, "calls.csv", "ClientId,DateTime,Tag\n1,when,=1+1\n2,1793606401,=1+1\n");
    let check = |accept: &[&str], warns: bool, tag: &str| {
        let mut arguments = vec!["convert", &calls, "--to", "metrica-calls", "-o", &output, "--rejects", &rejects, NOW[0], NOW[1]];
        arguments.extend(accept);
        let printed = String::from_utf8(run(&arguments).stdout).expect("UTF-8");
        assert_eq!(printed.contains("In the records left out, 1 cells would be run by a spreadsheet"), warns, "{printed}");
        assert!(std::fs::read_to_string(&rejects).expect("rejects").contains(&format!("when,{tag}\r\n")));
        assert!(std::fs::read_to_string(&output).expect("output").contains("1793606401,=1+1"), "an upload gets no apostrophe");
    };
    check(&[], true, "=1+1");
    check(&["--accept-fix", "formula-injection"], false, "'=1+1");
}

#[test]
fn requests_by_the_name_of_the_output() {
    let folder = folder("requests");
    let source = test_file("impact-calls-200.csv");
    for (name, begins) in [("calls.sh", "#!/bin/sh"), ("calls.ndjson", "{\"CampaignId\":\"1000\"")] {
        let out = folder.join(name).display().to_string();
        let output = run(&["convert", &source, "--to", "impact-call-api", "-o", &out, NOW[0], NOW[1]]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
        assert!(std::fs::read_to_string(&out).expect("written").starts_with(begins), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_and_devices_stay_what_they_are() {
    let folder = folder("links");
    let source = write(&folder, "calls.csv", CLEAN);
    for target in [folder.join("real.csv"), PathBuf::from("/dev/null")] {
        let link = folder.join("out.csv");
        let _ = std::fs::remove_file(&link);
        write(&folder, "real.csv", "old");
        std::os::unix::fs::symlink(&target, &link).expect("a link");
        let output = run(&["fix", &source, "-o", &link.display().to_string(), NOW[0], NOW[1]]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(link.is_symlink());
        let written = if target.is_file() { CLEAN } else { "" };
        assert_eq!(std::fs::read_to_string(&target).expect("readable"), written);
    }
    assert!(!Path::new("/dev/null").is_file());
}

#[test]
fn standard_input_and_output() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rowproof"))
        .args(["fix", "-", "-o", "-", NOW[0], NOW[1]])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rowproof runs");
    child.stdin.take().expect("a pipe").write_all(CLEAN.replace("1793606400", "1793606400000").as_bytes()).expect("written");
    let output = child.wait_with_output().expect("rowproof ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), CLEAN);
    assert!(String::from_utf8_lossy(&output.stderr).contains("1 cells changed"));
}

#[test]
fn detect_gives_the_fixed_shape() {
    let folder = folder("detect");
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode("Метка;Дата и время звонка;Yclid\r\nдорого;21.11.2026 10:00;123\r\n");
    let file = write(&folder, "calls.csv", bytes);
    let output = run(&["detect", &file, "--json", NOW[0], NOW[1]]);
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(output.status.code(), Some(0));
    let expect = [("encoding", "windows-1251"), ("delimiter", ";"), ("quote", "\""), ("newline", "\r\n"), ("format", "metrica-calls")];
    for (key, value) in expect {
        assert_eq!(found[key].as_str(), Some(value), "{found}");
    }
    assert_eq!(found["header"].as_bool(), Some(true));
    assert_eq!(found["skipped_lines"].as_u64(), Some(0));
    assert_eq!(found["decisions"][0]["name"].as_str(), Some("timezone:Дата и время звонка"));
    assert_eq!(found["mapping"][2]["field"].as_str(), Some("Yclid"));
}

#[test]
fn lists_are_complete() {
    let formats: serde_json::Value = serde_json::from_slice(&run(&["formats", "--json"]).stdout).expect("JSON");
    let sizes: Vec<(&str, usize)> = formats
        .as_array()
        .expect("a list")
        .iter()
        .map(|format| (format["id"].as_str().expect("an id"), format["fields"].as_array().expect("fields").len()))
        .collect();
    for known in
        [("impact-calls", 51), ("impact-prospects", 8), ("metrica-calls", 15), ("impact-call-api", 50), ("mango-calls", 12), ("table", 0)]
    {
        assert!(sizes.contains(&known), "{known:?} in {sizes:?}");
    }
    let explained = run(&["explain", "duration-negative"]);
    assert!(String::from_utf8_lossy(&explained.stdout).contains("Sources:"));
}

#[test]
fn cells_are_where_a_spreadsheet_shows_them() {
    let file = folder("rows").join("notes.csv");
    let text = "ClientId,DateTime,Tag\n133591247640966458,1793606400,\"one\ntwo\nthree\"\n133591247640966459,soon,x\n";
    std::fs::write(&file, text).expect("a file");
    let output = run(&["check", &file.display().to_string(), NOW[0], NOW[1]]);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(printed.contains("line 5, B3: “soon”"), "{printed}");
}
