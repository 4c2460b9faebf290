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
          {{"as"}, {"source"}, {"sheet"}, {"mapping"}, {"dry-run", false}, {"rejects"}},
          "FILE… [--as auto|customers|orders|order-lines|flat] [--source NAME] [--sheet NAME] "
          "[--mapping FILE] [--dry-run] [--rejects FILE.csv|.xlsx]"},
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
          "add NAME --where FILE|- · list · show NAME · rename NAME NEW · remove NAME · templates "
          "· "
          "from-template KEY"},
         runSegment},
        {{"tiers",
          0,
          0,
          {{"history"}, {"migration"}},
          "[--history MONTHS] [--migration FROM_DATE]"},
         runTiers},
        {{"care-map", 0, 0, {}, ""}, runCareMap},
        {{"export",
          0,
          0,
          {{"segment"}, {"where"}, {"channel"}, {"format"}, {"out"}, {"holdout"}, {"purpose"}},
          "--segment NAME|--where FILE --channel zalo|sms|email|phone --format csv|xlsx --out FILE "
          "[--holdout PERCENT] [--purpose TEXT]",
          true,
          true},
         runExport},
        {{"customer",
          2,
          100'000,
          {{"name"},          {"address"},      {"area"},         {"app"},
           {"note"},          {"gender"},       {"birthday"},     {"registered-on"},
           {"do-not-contact"}, {"consent-zalo"}, {"consent-sms"}, {"consent-email"},
           {"consent-phone"}, {"phone"},        {"email"},        {"tag"},
           {"untag"}},
          "show ID · edit ID… [attribute:NAME=VALUE]… [--name TEXT] [--phone …] [--email …] "
          "[--birthday …] [--gender …] [--area …] [--address …] [--note …] [--app …] "
          "[--registered-on …] [--consent-zalo|-sms|-email|-phone granted|refused|unknown] "
          "[--do-not-contact yes|no] [--tag A,B] [--untag A,B] · undo STEP · merge ID ID · "
          "unmerge ID [MERGED_ID]"},
         runCustomer},
        {{"attribute",
          1,
          3,
          {{"choices"}},
          "list · add NAME text|number|money|date|yes_no|choice [--choices A,B] · rename NAME NEW · "
          "retype NAME TYPE · choices NAME --choices A,B · remove NAME"},
         runAttribute},
        {{"backup", 1, 1, {}, "FILE"}, runBackup},
        {{"check", 0, 0, {}, ""}, runCheck},
    };
    return all;
}

} // namespace kq::cli
