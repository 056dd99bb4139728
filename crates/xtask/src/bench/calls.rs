//! Call records for measuring: mostly clean, with the damage that real files have here and there.
//! Numbers are from the range that is kept free for fiction.

use crate::numbers::Numbers;
use std::io::{Result, Write};

const HEADER: &str = "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,\
    CalledPhoneNumber,CallDuration,TalkDuration,CallStatus,CallerPhoneNumberCountry,SubId1,ClickId,City,\
    Region,Zip,RepeatCaller,PhoneType,CallRecording,Keypresses,UserAgent,DispositionName,SaleAmount";

const STATUSES: [&str; 4] = ["ANSWER", "ANSWER", "NO_TRANSFER_ATTEMPT", "CANCEL"];
const CITIES: [(&str, &str, &str); 4] =
    [("Springfield", "IL", "62701"), ("Columbus", "OH", "43004"), ("Portland", "OR", "97201"), ("Austin", "TX", "73301")];
const AGENT: &str = "\"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)\"";

/// One in so many records has a near miss in its time, its duration or its amount.
const DAMAGE: u32 = 50;

/// Writes a header and `records` calls.
pub fn write(out: &mut impl Write, records: u32) -> Result<()> {
    write!(out, "{HEADER}\r\n")?;
    let mut numbers = Numbers::new(1);
    (0..records).try_for_each(|index| record(out, index, &mut numbers))
}

fn record(out: &mut impl Write, index: u32, numbers: &mut Numbers) -> Result<()> {
    let (city, region, zip) = CITIES[numbers.below(4) as usize];
    let status = STATUSES[numbers.below(4) as usize];
    let talk = numbers.below(900);
    let total = talk + numbers.below(90);
    let (day, hour, minute) = (1 + numbers.below(20), numbers.below(24), numbers.below(60));
    let (cents, line) = (numbers.below(100), numbers.below(100));
    let damage = (index % DAMAGE == DAMAGE - 1).then(|| numbers.below(3));
    let date = match damage {
        Some(0) => format!("11/{day:02}/2026 {hour:02}:{minute:02}"),
        _ => format!("2026-11-{day:02}T{hour:02}:{minute:02}:{:02}-05:00", index % 60),
    };
    let duration = match damage {
        Some(1) => format!("{}m {}s", total / 60, total % 60),
        _ => total.to_string(),
    };
    let amount = match damage {
        Some(2) => format!("\"${talk},{cents:02}\""),
        _ => format!("{talk}.{cents:02}"),
    };
    write!(
        out,
        "1001,{media},{date},2002,Example Calls,CA{index:010},21255501{line:02},31255501{other:02},\
         {duration},{talk},{status},US,sub-{media},c{index:08x}XyZ,{city},{region},{zip},{repeat},Mobile,\
         https://calls.example.com/recordings/{index:010}.mp3,\"1,2\",{AGENT},Sale,{amount}\r\n",
        media = 3000 + numbers.below(20),
        other = numbers.below(100),
        repeat = ["new", "repeat"][numbers.below(2) as usize],
    )
}

#[cfg(test)]
mod tests {
    use super::{HEADER, write};

    #[test]
    fn the_same_well_formed_file_every_time() {
        let made = |records| {
            let mut out = Vec::new();
            write(&mut out, records).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(made(200), made(200));
        // Outside of quotes every record has as many commas as the header.
        let commas = |line: &str| line.split('"').step_by(2).map(|part| part.matches(',').count()).sum::<usize>();
        assert!(made(200).lines().all(|line| commas(line) == commas(HEADER)));
    }
}
