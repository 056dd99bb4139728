//! Clean files: every value as the target documents it, and consistent with the rest of its record.

use super::call::Call;
use crate::numbers::Numbers;

/// What a column holds; damage is done to all columns of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Moment,
    Duration,
    /// A phone number in E.164.
    International,
    /// A phone number as it is dialled in North America.
    National,
    /// Digits that are a name, not a number.
    Id,
    /// A name of letters and digits.
    Code,
    Amount,
    Status,
    Flag,
    Country,
    Currency,
    Postal,
    Url,
    Email,
    /// Words of people.
    Text,
    /// Tells the records apart, and is never damaged alone.
    Key,
}

/// In which language the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    French,
    Japanese,
    Russian,
}

/// A column of a format, and where its values come from.
pub struct Column {
    pub name: &'static str,
    pub sort: Sort,
    pub value: fn(&Call) -> String,
}

/// A target, and what is true of all its files.
pub struct Target {
    pub id: &'static str,
    pub columns: &'static [Column],
    /// The zone in which its calls were noted.
    pub zone: &'static str,
    /// The country of its national numbers.
    pub country: &'static str,
    /// How far back its calls lie, in days.
    pub days: u32,
}

const fn column(name: &'static str, sort: Sort, value: fn(&Call) -> String) -> Column {
    Column { name, sort, value }
}

use Sort::{Amount, Code, Country, Currency, Duration, Email, Flag, Id, International, Key, Moment, National, Postal, Status, Text, Url};

/// Every target.
pub const TARGETS: [Target; 4] = [
    Target { id: "impact-calls", columns: CALLS, zone: "America/New_York", country: "US", days: 31 },
    Target { id: "impact-call-api", columns: CALLS, zone: "America/New_York", country: "US", days: 31 },
    Target { id: "impact-prospects", columns: PROSPECTS, zone: "America/New_York", country: "US", days: 31 },
    Target { id: "metrica-calls", columns: METRICA, zone: "Europe/Moscow", country: "RU", days: 17 },
];

const CALLS: &[Column] = &[
    column("CampaignId", Id, |_| "1000".to_owned()),
    column("MediaId", Id, |call| call.media.to_string()),
    column("EventDate", Moment, Call::new_york),
    column("ActionTrackerId", Id, |_| "19283".to_owned()),
    column("CallProvider", Text, |call| call.company()),
    column("CallSessionId", Key, |call| format!("CA{}", call.key)),
    column("CallerId", National, |call| call.caller.clone()),
    column("CalledPhoneNumber", National, |call| call.called.clone()),
    column("CallDuration", Duration, |call| call.duration.to_string()),
    column("TalkDuration", Duration, |call| call.talk.to_string()),
    column("CallStatus", Status, |call| call.status.to_owned()),
    column("CallerPhoneNumberCountry", Country, |_| "US".to_owned()),
    column("CalledPhoneNumberCountry", Country, |_| "US".to_owned()),
    column("SubId1", Code, |call| format!("spring-{}", call.media)),
    column("ClickId", Code, |call| call.click.clone()),
    column("City", Text, |call| call.city().to_owned()),
    column("Region", Text, |call| call.place.1.to_owned()),
    column("Zip", Postal, |call| call.place.2.to_owned()),
    column("PhoneType", Code, |call| call.phone_type.to_owned()),
    column("CallRecording", Url, |call| format!("https://recordings.example.com/{}?a=red%20car&b=2", call.media)),
    column("IvrDuration", Duration, |call| call.ivr.to_string()),
    column("DispositionName", Text, |call| call.phrase().to_owned()),
    column("SaleAmount", Amount, |call| call.amount.clone()),
    column("VendorEventId", Code, |call| call.event.to_string()),
];

const PROSPECTS: &[Column] = &[
    column("Partner Name", Text, |call| call.company()),
    column("Contact Email", Email, |call| format!("{}@example.com", call.key)),
    column("Media Property", Url, |call| format!("https://{}.example.com/?a=red%20car&b=2", call.key)),
    column("Group Name", Text, |call| call.phrase().to_owned()),
    column("Contact First Name", Text, |call| call.name.0.to_owned()),
    column("Contact Last Name", Text, |call| call.name.1.to_owned()),
    column("Description", Text, |call| format!("{}, {}", call.company(), call.city())),
    column("Partner ID", Id, |call| call.media.to_string()),
];

const METRICA: &[Column] = &[
    column("ClientId", Id, |call| call.client.to_string()),
    column("DateTime", Moment, |call| call.moment.to_string()),
    column("Price", Amount, |call| call.amount.clone()),
    column("Currency", Currency, |call| if call.amount.is_empty() { String::new() } else { "RUB".to_owned() }),
    column("PhoneNumber", International, |call| call.russian.clone()),
    column("TalkDuration", Duration, |call| call.talk.to_string()),
    column("HoldDuration", Duration, |call| (call.duration - call.talk).to_string()),
    column("CallMissed", Flag, |call| u8::from(call.talk == 0).to_string()),
    column("Tag", Text, |call| call.phrase().to_owned()),
    column("FirstTimeCaller", Flag, |call| (call.media % 2).to_string()),
    column("URL", Url, |call| format!("https://example.com/landing?utm_term=red%20car&utm_campaign={}", call.media)),
    column("CallTrackerURL", Key, |call| format!("https://tracker.example.com/calls/{}", call.key)),
];

impl Target {
    /// The cells of some records.
    pub fn records(&self, count: usize, language: Language, numbers: &mut Numbers) -> Vec<Vec<String>> {
        let calls = (0..count).map(|index| Call::new(index, self.days, language, numbers));
        calls.map(|call| self.columns.iter().map(|column| (column.value)(&call)).collect()).collect()
    }

    /// Whether the target has such a column.
    pub fn has(&self, sort: Sort) -> bool {
        self.columns.iter().any(|column| column.sort == sort)
    }
}
