/** Files to try the page with. Numbers are from the range reserved for fiction, addresses from example.com. */

/** The example of the vendor's help page, letter for letter: its one record is short and shifted. */
const vendorSample = [
  "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration,AdId,CallStatus,CallerPhoneNumberCountry,CalledPhoneNumberCountry,SubId1,SubId2,SubId3,ClickId,City,Region,Zip,RepeatCaller,PhoneType,CallRecording,IvrDuration,Keypresses,Key1,Key2,Key3,Key4,OptInSms,UserAgent,DispositionName,SaleAmount,ReferenceId,CustomConversionEvent1Name,CustomConversionEvent2Name,CustomConversionEvent3Name,CustomConversionEvent1Value,CustomConversionEvent2Value,CustomConversionEvent3Value,VendorEventId,PromoNumberDescription,CustomCallEvent1Name,CustomCallEvent2Name,CustomCallEvent3Name,CustomCallEvent1Value,CustomCallEvent2Value,CustomCallEvent3Value",
  "1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B9C4D0E0F7G1H0I,8005550100,11,8,",
  "",
].join("\n");

export function vendorSampleFile(): File {
  return csv("impact-vendor-sample.csv", vendorSample);
}

/** Sixty calls of the last days as a tracker would export them, with the usual troubles in some of them. */
export function trackerSampleFile(now: number): File {
  const heading =
    "Call Record ID;Call Start Time;Calling Phone Number;Promo Number;Call Duration;Talk Duration;Call Status;Repeat Caller;ClientId;Landing Page";
  const rows = Array.from({ length: 60 }, (_, call) => trackerRow(call, now).join(";"));
  return csv("tracker-export.csv", [heading, ...rows, ""].join("\r\n"));
}

function trackerRow(call: number, now: number): string[] {
  const hours = 7 + call * 5;
  const start = new Date(now - hours * 3_600_000 - ((call * 1_237) % 3_600) * 1_000);
  const missed = call % 9 === 4;
  const talk = missed ? 0 : 20 + ((call * 97) % 600);
  const ring = 4 + ((call * 31) % 40);
  return [
    `TR-${String(100_241 + call)}`,
    localTime(start),
    phone(100 + (call % 100), call % 3),
    "(202) 555-0147",
    call % 7 === 3 ? clock(talk + ring) : String(talk + ring),
    String(call === 22 ? talk + ring + 45 : talk),
    missed ? "CANCEL" : "ANSWER",
    call % 4 === 0 ? "yes" : "no",
    call === 31 ? "" : `16${String(70_000_000 + call * 86_413)}${String(100_000 + call * 917)}`,
    `https://example.com/${["pricing", "contact", "summer"][call % 3] ?? ""}`,
  ];
}

/** Day first, without a zone: what a tracker's export looks like, and what a target cannot take. */
function localTime(time: Date): string {
  const [date = "", clockTime = ""] = time.toISOString().split("T");
  return `${date.split("-").reverse().join(".")} ${clockTime.slice(0, 8)}`;
}

function phone(last: number, spelling: number): string {
  const line = `0${last}`;
  return [`+1 202-555-${line}`, `(202) 555-${line}`, `202555${line}`][spelling] ?? line;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}

function csv(name: string, text: string): File {
  return new File([text], name, { type: "text/csv" });
}
