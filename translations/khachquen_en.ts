<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CustomerStanding</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n change(s) by hand</source>
        <translation>
            <numerusform>%n change by hand</numerusform>
            <numerusform>%n changes by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your %1 customers has bought anything yet.</source>
        <translation>
            <numerusform>Your %1 customer has not bought anything yet.</numerusform>
            <numerusform>None of your %1 customers has bought anything yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %2 customers bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 of your %2 customers brings %3 of revenue.</numerusform>
            <numerusform>%1 of your %2 customers bring %3 of revenue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of them are later than usual: about %2 %3 a year at stake.</source>
        <translation>
            <numerusform>%1 of them is later than usual: about %2 %3 a year at stake.</numerusform>
            <numerusform>%1 of them are later than usual: about %2 %3 a year at stake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 walk-in sales without a name: part of revenue, no one&apos;s purchases.</source>
        <translation>
            <numerusform>%1 walk-in sale without a name: part of revenue, no one&apos;s purchases.</numerusform>
            <numerusform>%1 walk-in sales without a name: part of revenue, no one&apos;s purchases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customers</source>
        <translation>
            <numerusform>customer</numerusform>
            <numerusform>customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customers slipping away</source>
        <translation>
            <numerusform>customer slipping away</numerusform>
            <numerusform>customers slipping away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1, %2 pages.</source>
        <translation>
            <numerusform>Written: %1, %2 page.</numerusform>
            <numerusform>Written: %1, %2 pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n purchase(s)</source>
        <translation>
            <numerusform>more than %n purchase</numerusform>
            <numerusform>more than %n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n purchase(s)</source>
        <translation>
            <numerusform>at least %n purchase</numerusform>
            <numerusform>at least %n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n time(s)</source>
        <translation>
            <numerusform>more than %n time</numerusform>
            <numerusform>more than %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added</source>
        <translation>
            <numerusform>%1 customer added</numerusform>
            <numerusform>%1 customers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers updated</source>
        <translation>
            <numerusform>%1 customer updated</numerusform>
            <numerusform>%1 customers updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicates merged</source>
        <translation>
            <numerusform>%1 duplicate merged</numerusform>
            <numerusform>%1 duplicates merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 orders added</source>
        <translation>
            <numerusform>%1 order added</numerusform>
            <numerusform>%1 orders added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 orders updated</source>
        <translation>
            <numerusform>%1 order updated</numerusform>
            <numerusform>%1 orders updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows could not be read</source>
        <translation>
            <numerusform>%1 row could not be read</numerusform>
            <numerusform>%1 rows could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %1 ZNS a day, a round takes %n days.</source>
        <translation>
            <numerusform>With %1 ZNS a day, a round takes one day.</numerusform>
            <numerusform>With %1 ZNS a day, a round takes %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2:00 to %2:59: %3 orders</source>
        <translation>
            <numerusform>%1, %2:00 to %2:59: %3 order</numerusform>
            <numerusform>%1, %2:00 to %2:59: %3 orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %1 more, whom the program lists.</source>
        <translation>
            <numerusform>And %1 more, whom the program lists.</numerusform>
            <numerusform>And %1 more, whom the program lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for one message (%3) to each of %2 customers who can be reached</source>
        <translation>
            <numerusform>%1 for one message (%3) to the %2 customer who can be reached</numerusform>
            <numerusform>%1 for one message (%3) to each of %2 customers who can be reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of today&apos;s customers came later and are not counted here.</source>
        <translation>
            <numerusform>%1 of today&apos;s customers came later and is not counted here.</numerusform>
            <numerusform>%1 of today&apos;s customers came later and are not counted here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %2 customers have bought, but nothing says for how much. Import the file once more and choose the column with the total of an order.</source>
        <translation>
            <numerusform>%1 of your %2 customers has bought, but nothing says for how much. Import the file once more and choose the column with the total of an order.</numerusform>
            <numerusform>%1 of your %2 customers have bought, but nothing says for how much. Import the file once more and choose the column with the total of an order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) stay in the revenue, as sales of nobody.</source>
        <translation>
            <numerusform>%n order stays in the revenue, as a sale of nobody.</numerusform>
            <numerusform>%n orders stay in the revenue, as sales of nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person goes from %n list(s) that went out. Files of such lists that you saved still hold the person; delete them yourself.</source>
        <translation>
            <numerusform>The person goes from %n list that went out. Files of such lists that you saved still hold the person; delete them yourself.</numerusform>
            <numerusform>The person goes from %n lists that went out. Files of such lists that you saved still hold the person; delete them yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::AccessReportWords</name>
    <message numerus="yes">
        <source>%n purchase(s) of which nothing else is kept</source>
        <translation>
            <numerusform>%n purchase of which nothing else is kept</numerusform>
            <numerusform>%n purchases of which nothing else is kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::AnalysisCharts</name>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 who first bought in %2, %3 (%4) bought again %5 months later</source>
        <translation>
            <numerusform>Of %1 who first bought in %2, %3 (%4) bought again %5 month later</numerusform>
            <numerusform>Of %1 who first bought in %2, %3 (%4) bought again %5 months later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::AnalysisPage</name>
    <message numerus="yes">
        <source>%1 customers (%2 of the buyers) bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 customer (%2 of the buyers) brings %3 of revenue.</numerusform>
            <numerusform>%1 customers (%2 of the buyers) bring %3 of revenue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::CampaignsPage</name>
    <message numerus="yes">
        <source>%n chosen customers</source>
        <translation>
            <numerusform>%n chosen customer</numerusform>
            <numerusform>%n chosen customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::DistributionSlider</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::EditDialog</name>
    <message numerus="yes">
        <source>Edit %n customers</source>
        <translation>
            <numerusform>Edit %n customer</numerusform>
            <numerusform>Edit %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were edited.</source>
        <translation>
            <numerusform>%n customer was edited.</numerusform>
            <numerusform>%n customers were edited.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ExportDesk</name>
    <message numerus="yes">
        <source>%n more codes are needed.</source>
        <translation>
            <numerusform>%n more code is needed.</numerusform>
            <numerusform>%n more codes are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files saved, the first: %1</source>
        <translation>
            <numerusform>%n file saved: %1</numerusform>
            <numerusform>%n files saved, the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::FolderQuestion</name>
    <message numerus="yes">
        <source>%n spreadsheets lie in %1 already. What should be offered to you?</source>
        <translation>
            <numerusform>%n spreadsheet lies in %1 already. What should be offered to you?</numerusform>
            <numerusform>%n spreadsheets lie in %1 already. What should be offered to you?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::GroupPanel</name>
    <message numerus="yes">
        <source>%1 for one Zalo message to each of %2 customers who can be reached</source>
        <translation>
            <numerusform>%1 for one Zalo message to the %2 customer who can be reached</numerusform>
            <numerusform>%1 for one Zalo message to each of %2 customers who can be reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::GroupView</name>
    <message numerus="yes">
        <source>%1 customers, %2 of all, bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 customer, %2 of all, brings %3 of revenue.</numerusform>
            <numerusform>%1 customers, %2 of all, bring %3 of revenue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::GroupsCard</name>
    <message numerus="yes">
        <source>Not in it: %n conditions missing</source>
        <translation>
            <numerusform>Not in it: %n condition missing</numerusform>
            <numerusform>Not in it: %n conditions missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n others, and what is missing</source>
        <translation>
            <numerusform>Show the %n other, and what is missing</numerusform>
            <numerusform>Show the %n others, and what is missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In none of the shop&apos;s %n segments.</source>
        <translation>
            <numerusform>Not in the shop&apos;s %n segment.</numerusform>
            <numerusform>In none of the shop&apos;s %n segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of the shop&apos;s %n segments.</source>
        <translation>
            <numerusform>In %1 of the shop&apos;s %n segment.</numerusform>
            <numerusform>In %1 of the shop&apos;s %n segments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::HistoryPage</name>
    <message numerus="yes">
        <source>%n months</source>
        <comment>how far back a picture goes</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>since %n month(s) ago</source>
        <translation>
            <numerusform>since %n month ago</numerusform>
            <numerusform>since %n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ImportUndo</name>
    <message numerus="yes">
        <source>%n later change(s) went with it.</source>
        <translation>
            <numerusform>%n later change went with it.</numerusform>
            <numerusform>%n later changes went with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ImportsPage</name>
    <message numerus="yes">
        <source>%n new files wait to be imported.</source>
        <translation>
            <numerusform>%n new file waits to be imported.</numerusform>
            <numerusform>%n new files wait to be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListActions</name>
    <message numerus="yes">
        <source>Edit %n customers…</source>
        <translation>
            <numerusform>Edit %n customer…</numerusform>
            <numerusform>Edit %n customers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <comment>may be in here twice</comment>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>may be in here twice</comment>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers may be in here twice</source>
        <translation>
            <numerusform>%n customer may be in here twice</numerusform>
            <numerusform>%n customers may be in here twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders may be in here twice</source>
        <translation>
            <numerusform>%n order may be in here twice</numerusform>
            <numerusform>%n orders may be in here twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List for messages to these %n customers…</source>
        <translation>
            <numerusform>List for messages to this customer…</numerusform>
            <numerusform>List for messages to these %n customers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListExport</name>
    <message numerus="yes">
        <source>%n customers were written to %1.</source>
        <translation>
            <numerusform>%n customer was written to %1.</numerusform>
            <numerusform>%n customers were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListOfRefusals</name>
    <message numerus="yes">
        <source>%n customer(s) get no more messages.</source>
        <translation>
            <numerusform>%n customer gets no more messages.</numerusform>
            <numerusform>%n customers get no more messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not in the shop: they are remembered without their numbers, for when a file brings them.</source>
        <translation>
            <numerusform>%n more is not in the shop: they are remembered without their number, for when a file brings them.</numerusform>
            <numerusform>%n more are not in the shop: they are remembered without their numbers, for when a file brings them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListPeopleDialog</name>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::MovedPeopleCard</name>
    <message numerus="yes">
        <source>%1 customers.</source>
        <translation>
            <numerusform>%1 customer.</numerusform>
            <numerusform>%1 customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::OverviewPage</name>
    <message numerus="yes">
        <source>customers</source>
        <comment>under a figure</comment>
        <translation>
            <numerusform>customer</numerusform>
            <numerusform>customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customers slipping away</source>
        <comment>under a figure</comment>
        <translation>
            <numerusform>customer slipping away</numerusform>
            <numerusform>customers slipping away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::PeopleJudge</name>
    <message numerus="yes">
        <source>All are judged but %n that you put off.</source>
        <translation>
            <numerusform>All are judged but %n that you put off.</numerusform>
            <numerusform>All are judged but %n that you put off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::PlanCard</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ReportDesk</name>
    <message numerus="yes">
        <source>Report of %n page(s) saved to %1</source>
        <translation>
            <numerusform>Report of %n page saved to %1</numerusform>
            <numerusform>Report of %n pages saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::SalesJudge</name>
    <message numerus="yes">
        <source>All are judged but %n that you put off.</source>
        <translation>
            <numerusform>All are judged but %n that you put off.</numerusform>
            <numerusform>All are judged but %n that you put off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::SegmentEditor</name>
    <message numerus="yes">
        <source>%n lists sent, the last on %1</source>
        <comment>what uses a segment</comment>
        <translation>
            <numerusform>%n list sent, on %1</numerusform>
            <numerusform>%n lists sent, the last on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::SegmentList</name>
    <message numerus="yes">
        <source>%1 customers (%2)</source>
        <translation>
            <numerusform>%1 customer (%2)</numerusform>
            <numerusform>%1 customers (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::SegmentResult</name>
    <message numerus="yes">
        <source>%1 customers · %2 of all · %3 of revenue</source>
        <translation>
            <numerusform>%1 customer · %2 of all · %3 of revenue</numerusform>
            <numerusform>%1 customers · %2 of all · %3 of revenue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::SummaryCard</name>
    <message numerus="yes">
        <source>customers of %1 get a message</source>
        <translation>
            <numerusform>customer of %1 gets a message</numerusform>
            <numerusform>customers of %1 get a message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::TierCard</name>
    <message numerus="yes">
        <source>since %n month(s) ago</source>
        <translation>
            <numerusform>since %n month ago</numerusform>
            <numerusform>since %n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::TierCheckCard</name>
    <message numerus="yes">
        <source>the last %n days hidden</source>
        <translation>
            <numerusform>the last %n day hidden</numerusform>
            <numerusform>the last %n days hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be told yet: not even two tiers had %n customers then.</source>
        <translation>
            <numerusform>It cannot be told yet: not even two tiers had %n customer then.</numerusform>
            <numerusform>It cannot be told yet: not even two tiers had %n customers then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::TiersPage</name>
    <message numerus="yes">
        <source>%1 customers would change tier.</source>
        <translation>
            <numerusform>%1 customer would change tier.</numerusform>
            <numerusform>%1 customers would change tier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::Timeline</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::TimelineCard</name>
    <message numerus="yes">
        <source>Show earlier ones (%n)</source>
        <translation>
            <numerusform>Show the earlier one</numerusform>
            <numerusform>Show earlier ones (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::BuilderView</name>
    <message numerus="yes">
        <source>Customers who match at least %n of the following conditions</source>
        <translation>
            <numerusform>Customers who match at least %n of the following conditions</numerusform>
            <numerusform>Customers who match at least %n of the following conditions</numerusform>
        </translation>
    </message>
</context>
</TS>
