#include "app/cli/commands.h"

namespace kq::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {{"settings", 0, 2, {}, "[KEY [VALUE]]"}, runSettings},
        {{"sample", 0, 0, {}, ""}, runSample},
        {{"read",
          1,
          1,
          {{"sheet"}, {"list-sheets", false}},
          "FILE [--sheet NAME_OR_NUMBER] [--list-sheets]",
          false},
         runRead},
        {{"import",
          1,
          1000,
          {{"as"},
           {"source"},
           {"sheet"},
           {"all-sheets", false},
           {"mapping"},
           {"dry-run", false},
           {"rejects"}},
          "FILE… [--as auto|customers|orders|order-lines|flat] [--source NAME] "
          "[--sheet NAME_OR_NUMBER…|--all-sheets] [--mapping FILE] [--dry-run] [--rejects "
          "FILE.csv|.xlsx]"},
         runImport},
        {{"imports", 0, 0, {}, ""}, runImports},
        {{"undo-import", 1, 1, {{"with-later", false}}, "ID [--with-later]"}, runUndoImport},
        {{"count",
          0,
          0,
          {{"where"}, {"segment"}, {"repeat"}},
          "--where FILE|- [--repeat N]",
          true,
          true},
         runCount},
        {{"members",
          0,
          0,
          {{"where"}, {"segment"}, {"fields"}},
          "--where FILE|- | --segment NAME [--fields a,b,c]",
          true,
          true},
         runMembers},
        {{"explain",
          0,
          0,
          {{"customer"}, {"where"}, {"segment"}},
          "--customer ID (--where FILE|- | --segment NAME)",
          true,
          true},
         runExplain},
        {{"funnel",
          0,
          0,
          {{"where"}, {"segment"}},
          "(--where FILE|- | --segment NAME)",
          true,
          true},
         runFunnel},
        {{"segment",
          1,
          3,
          {{"where"}},
          "add NAME --where FILE|- · list · show NAME · rename NAME NEW · describe NAME "
          "TEXT · colour NAME red|orange|olive|green|blue|indigo|purple|pink|none · remove NAME · "
          "templates · from-template KEY"},
         runSegment},
        {{"tiers",
          0,
          0,
          {{"history"}, {"migration"}},
          "[--history MONTHS] [--migration FROM_DATE]"},
         runTiers},
        {{"tier",
          1,
          3,
          {{"where"}, {"position"}, {"use", false}},
          "list · show KEY · set KEY --where FILE|- · rename KEY NAME · add NAME --where FILE|- "
          "[--position N] · remove KEY · move KEY POSITION · reset · propose [--use]"},
         runTier},
        {{"care-map",
          0,
          0,
          {{"trails", false}, {"budget"}},
          "[--trails] [--budget MINOR_UNITS_A_MONTH]"},
         runCareMap},
        {{"plan",
          1,
          1000,
          {{"customer"}},
          "list · show GROUP · set GROUP FIELD=VALUE… · reset GROUP [FIELD…] · preview GROUP "
          "[--customer ID] · values [PLACEHOLDER=TEXT…] (GROUP: key of a tier, name or number of a "
          "segment)"},
         runPlan},
        {{"prices",
          1,
          3,
          {{"since"}},
          "list · set MESSAGE MINOR_UNITS [--since DATE] · remove MESSAGE DATE · quota "
          "[MESSAGES_A_DAY] · budget [MINOR_UNITS|none]"},
         runPrices},
        {{"export",
          0,
          0,
          {{"segment"},
           {"where"},
           {"channel"},
           {"format"},
           {"out"},
           {"holdout"},
           {"seed"},
           {"purpose"},
           {"hashed", false},
           {"vcard"},
           {"params"},
           {"columns"},
           {"text"},
           {"style"},
           {"codes"},
           {"code-pattern"},
           {"use"},
           {"recipient"},
           {"no-record", false}},
          "--segment NAME|--where FILE --channel zalo|sms|email|phone --format "
          "csv|xlsx|vcard|google|mailchimp|meta|google-ads|outlook|zns|sms|call-sheet --out FILE "
          "[--holdout PERCENT] [--seed NUMBER] [--purpose TEXT] [--hashed] [--vcard 3.0|4.0] "
          "[--params NAME=VALUE,…] [--columns A,B] [--text TEXT] [--style "
          "vietnamese|plain|english] "
          "[--codes FILE | --code-pattern TET-####] [--use care|advertising] [--recipient TEXT] "
          "[--no-record]",
          true,
          true},
         runExport},
        {{"campaign",
          1,
          3,
          {{"segment"}, {"where"}, {"channel"}, {"purpose"}, {"recipient"}, {"script"}, {"window"}},
          "list · show ID [--window DAYS] · record (--segment NAME | --where FILE) --channel "
          "zalo|sms|email|phone [--purpose TEXT] [--recipient TEXT] [--script TEXT] · answers ID "
          "FILE · remove ID · "
          "bring-back ID"},
         runCampaign},
        {{"consent",
          1,
          4,
          {{"how"}, {"evidence"}, {"note"}, {"channel"}},
          "show ID · set ID zalo|sms|email|phone granted|refused|unknown [--how TEXT] [--evidence "
          "TEXT] · restrict ID [--note TEXT] · lift ID · request ID "
          "access|correction|withdrawal|restriction|objection|erasure [--note TEXT] · requests · "
          "done REQUEST · rules [unasked|cooldown_days|most_messages|cap_days VALUE] · refusals "
          "FILE "
          "[--channel zalo,sms,email,phone]"},
         runConsent},
        {{"customer",
          2,
          100'000,
          {{"name"},
           {"address"},
           {"area"},
           {"app"},
           {"note"},
           {"gender"},
           {"birthday"},
           {"registered-on"},
           {"do-not-contact"},
           {"with-later", false},
           {"consent-zalo"},
           {"consent-sms"},
           {"consent-email"},
           {"consent-phone"},
           {"phone"},
           {"email"},
           {"tag"},
           {"untag"}},
          "show ID · edit ID… [attribute:NAME=VALUE]… [--name TEXT] [--phone …] [--email …] "
          "[--birthday …] [--gender …] [--area …] [--address …] [--note …] [--app …] "
          "[--registered-on …] [--consent-zalo|-sms|-email|-phone granted|refused|unknown] "
          "[--do-not-contact yes|no] [--tag A,B] [--untag A,B] · undo STEP [--with-later] · "
          "merge ID ID · unmerge ID [MERGED_ID]"},
         runCustomer},
        {{"attribute",
          1,
          3,
          {{"choices"}},
          "list · add NAME text|number|money|date|yes_no|choice [--choices A,B] · rename NAME NEW "
          "· "
          "retype NAME TYPE · choices NAME --choices A,B · remove NAME"},
         runAttribute},
        {{"erase", 0, 0, {{"customer"}, {"dry-run", false}}, "--customer ID [--dry-run]"},
         runErase},
        {{"backup", 1, 1, {}, "FILE"}, runBackup},
        {{"restore", 1, 1, {}, "FILE"}, runRestore},
        {{"check", 0, 0, {}, ""}, runCheck},
        {{"report", 0, 0, {{"out"}}, "--out FILE.pdf"}, runReport, true},
    };
    return all;
}

} // namespace kq::cli
