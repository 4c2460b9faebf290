<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to Zalo messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency score (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency score (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend score (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months with a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounted orders (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue against own rhythm (times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often and how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier and score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on or before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from … to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anniversary within the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anniversary in month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has all of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the top (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the bottom (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who together bring (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved up within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved down within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least some of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake (%2). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Close it in other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Close it in other programs, check the free space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is there already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a spreadsheet. Save it from your till as Excel or CSV and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is locked with a password. Save it without a password and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2). Export it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has a format that cannot be read (%2). Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is larger than a spreadsheet can be (%2), so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no sheet %2. It has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding %2 is not known. Known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a shop file of Khách Quen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file %1 was made by a newer version of Khách Quen. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file %1 is damaged. Restore your last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file %1 is open in another window or program. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop file %1. Import a spreadsheet to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file could not be read or written (%2, at %1). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation mixes two versions of SQLite (%2), which could damage your data. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON (%1: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key “%2” is not known here. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is not known here. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not stand here. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of the wrong type. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an empty text. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nested too deeply. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large for one segment. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: version %2 is not known. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” cannot be evaluated by this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no segment “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment “%2” would refer to itself. Take that condition out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%2” is taken already. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” refers to this segment. Change that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ready segment “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tier “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shop has no attribute “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is no field of this kind. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no column “%2”. It has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: two columns are taken for “%2”. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no column for what is needed. Choose one for: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “%2”. There are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 cannot be “%2”. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is no format for a list. Expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(row %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has no code. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has no date. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it like 31/12/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no amount of money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This status is not known. Say in the import whether it means completed, open, cancelled or returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order with this code. Import the orders first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no code, phone, e-mail or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word is not known here. Write yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of purchases so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total spend so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order total (paid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with their lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacted too recently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same address as somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of their data is restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--repeat needs a number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--customer needs a customer&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood here. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1 customers, %2. To everybody: %3. Saved: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out to compare with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--channel needs zalo, sms, email or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out needs a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format needs the form of the list: csv or xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--holdout needs a percentage from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 rows would be taken, %2 cannot be read (nothing was changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 rows taken, %2 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Customers: %1 added, %2 updated, %3 duplicates merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Orders: %1 added, %2 updated, %3 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Row %1, %2 “%3”: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--as cannot be “%1”. Expected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rejects needs a file name that ends with .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>khachquen-cli COMMAND --shop FILE [--as-of YYYY-MM-DD] [--lang vi|en] [--json]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing. --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 is not known here. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command “%1” needs more words. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one word too many. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of --%1 is not understood. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file is missing: --shop FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --where FILE or --segment NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--history needs a number of months from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--migration needs a day like 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::About</name>
    <message>
        <source>About Khách Quen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khách Quen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows who your regular customers are and what to do for them. Everything stays in one file on this computer: no account, no server, no upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Made with Qt %1 and the libraries named in LICENSES.md.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::AsOfPicker</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of last month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year ago: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as they were on this day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::BubbleDrawing</name>
    <message>
        <source>often, large baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>often, small baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seldom, large baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seldom, small baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop&apos;s mean: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchases yet: nothing to place on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: tenure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without purchases: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::BubbleMap</name>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 customers, no purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 customers, %3 purchases each, %4 an order, with the shop for %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::BuilderView</name>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 match this alone, %2 remain after it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a segment to send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list has gone out yet. Choose a segment and export its list: it stands here with what it cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists that went out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::CareMapPage</name>
    <message>
        <source>Care map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once purchases are imported, every group of customers stands here with what to do for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often and for how much each group buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::ChartFrame</name>
    <message>
        <source>Save the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or close the program that has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>shows the numbers behind a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers behind the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::EditorWords</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s %1th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::ExportDialog</name>
    <message>
        <source>Save list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for every spreadsheet program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1 customers, %2. To everybody: %3. Saved: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this segment is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::GroupPanel</name>
    <message>
        <source>Open segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a bubble or a row to see who they are and what to do for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for one Zalo message to each of %2 who can be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent: %1 saved each round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::ListField</name>
    <message>
        <source>Choose or type, several parted by ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import spreadsheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Khách Quen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::MainWindow</name>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shop</source>
        <comment>name of a new shop file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample shop</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::MenuWords</name>
    <message>
        <source>Ranked among all customers by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved between tiers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Bring in a file of customers or orders, and the five tiers of your customers stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 tiers of customers by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against own rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your %1 customers has bought anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of your %2 customers bring %3 of revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them is later than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them are later than usual: about %2 %3 a year at stake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no single orders, so tiers are only a first guess. Add the invoice file to see who buys regularly and who is slipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 walk-in sales without a name: part of revenue, no one&apos;s purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revenue in 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers slipping away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::PageNames</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>a page; the rail has little room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <comment>a page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::ProgressStrip</name>
    <message>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a running job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a line that says what was done</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::RowWords</name>
    <message>
        <source>Rank by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::SegmentEditor</name>
    <message>
        <source>Name of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit of a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers · %2 of all · %3 of revenue · %4 can be reached by Zalo for %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One condition is not filled in yet. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers and segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier or segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as customers know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s own phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer with this number is never taken for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you import stays in this one file on your computer. Copy it to another disk from time to time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::TagPill</name>
    <message>
        <source>Take off %1</source>
        <comment>a tag</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::TierBars</name>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 customers (%3), revenue %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::WelcomePage</name>
    <message>
        <source>Do you have a file of customers or orders? Drop it here. It stays on this computer and is sent nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop file that I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, CSV and OpenDocument files of your till, web shop or marketplace. You see everything before it is taken over, and can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kq::WhereEditor</name>
    <message>
        <source>Take this restriction away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekday (1 is Monday)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2 o&apos;clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only some orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sales channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
