#include "core/sample/sample_shop.h"
#include "core/shop/shop.h"
#include "import_pictures.h"
#include "painter.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <utility>

// Draws every page of the window on the sample shop of one fixed day, in both languages and both
// themes, as PNG files for people to look at. With --only those alone whose names begin so; with
// --every-size narrow, wide and whole ones of every language and theme. With --only import the
// steps of the import instead, with files as shops have them. Other scales of the screen:
// QT_SCALE_FACTOR=2.

namespace {

using namespace Qt::StringLiterals;
using kq::test::Painter;
using kq::test::PictureOf;
using kq::test::Wish;

constexpr QSize usual(1280, 800);
constexpr QSize narrow(1024, 700);
constexpr QSize wide(1920, 1080);
constexpr QSize laptop(1440, 900);
constexpr QSize tall(1280, 2200);  // what is under the edge of the others
constexpr QSize whole(1280, 3400); // the same of the longest pages

const QDateTime fixedNow = kq::test::pictureTime();

/// A tree of three levels with one of most kinds of editors.
kq::Condition manySidedCondition()
{
    using namespace kq;
    const Condition spend{
        MetricTest{Metric::Total, {}, NumberTest{NumberOp::AtLeast, Decimal(1'500'000)}}};
    OrderFilter evenings;
    evenings.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    evenings.weekday = std::vector{6, 7};
    const Condition count{
        MetricTest{Metric::Count, evenings, NumberTest{NumberOp::AtLeast, Decimal(2)}}};
    const Condition quiet{MetricTest{
        Metric::LastDate, {}, DateTest{DateOp::NotWithinLast, Span{60, TimeUnit::Days}}}};
    const Condition area{
        FieldTest{Field::Area, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"Hà Nội"_s, u"Bắc Ninh"_s}}}};
    const Condition tag{FieldTest{Field::Tags, {}, TagsTest{TagsOp::HasAnyOf, {u"VIP"_s}}}};
    const Condition best{RankTest{Metric::Total, {}, RankOp::TopPercent, Decimal(20)}};
    const Condition inner{Group{Match::All, 1, {tag, best}}};
    return Condition{Group{
        Match::All, 1, {spend, count, quiet, Condition{Group{Match::Any, 1, {area, inner}}}}}};
}

/// Every page, with something chosen on it where it shows more then.
std::vector<PictureOf> allPages(kq::SegmentId manySided)
{
    return {
        {u"overview"_s, kq::ToPage{kq::PageId::Overview}},
        {u"customers"_s, kq::ToPage{kq::PageId::Customers}},
        {u"customers-judging"_s, kq::ToPage{kq::PageId::Customers}, u"doubles"_s,
         u"leaveJudging"_s},
        {u"customers-profile"_s, kq::ToPage{kq::PageId::Customers}, u"openProfile"_s,
         u"leaveProfile"_s},
        {u"customers-edit"_s, kq::ToPage{kq::PageId::Customers}, u"editCustomer"_s, {}, true},
        {u"customers-columns"_s,
         kq::ToPage{kq::PageId::Customers},
         u"chooseColumnsAction"_s,
         {},
         true},
        {u"segments"_s, kq::ToPage{kq::PageId::Segments}},
        {u"segments-builder"_s, kq::ToNewSegment{u"unhappy"_s}},
        {u"segments-tree"_s, kq::ToSegment{manySided}},
        {u"tiers"_s, kq::ToPage{kq::PageId::Tiers}},
        {u"history"_s, kq::ToPage{kq::PageId::History}},
        {u"care-map"_s, kq::ToCareOfTier{u"loyal"_s}},
        {u"care-group"_s, kq::ToCareOfTier{u"basic"_s}, u"studyGroup"_s, u"backToMap"_s},
        {u"analysis"_s, kq::ToPage{kq::PageId::Analysis}},
        {u"campaigns"_s, kq::ToPage{kq::PageId::Campaigns}},
        {u"campaigns-desk"_s, kq::ToListOfTier{u"loyal"_s}, {}, u"leaveDesk"_s},
        {u"campaigns-story"_s, kq::ToCampaign{1}, {}, u"leaveCampaign"_s},
        {u"campaigns-by-hand"_s, kq::ToCampaign{2}, {}, u"leaveHandDesk"_s},
        {u"imports"_s, kq::ToPage{kq::PageId::Imports}},
        {u"settings"_s, kq::ToPage{kq::PageId::Settings}},
    };
}

/// What came back of the first list, and a list of people who want no messages.
bool takeAnswers(kq::Shop &shop, const QDir &folder)
{
    kq::Unwatched control;
    const auto people = shop.campaignPeople(1);
    if (!people)
        return false;
    const auto rows = shop.customerRows(people->written);
    QFile report(folder.filePath(u"bao-cao-sms.csv"_s));
    QFile refusals(folder.filePath(u"tu-choi-nhan-tin.csv"_s));
    if (!rows || !report.open(QIODevice::WriteOnly) || !refusals.open(QIODevice::WriteOnly))
        return false;
    report.write("Phone,Status\n");
    int number = 0;
    for (const kq::CustomerRow &row : *rows)
        report.write(row.phone.toUtf8() + (++number % 9 == 0 ? ",Failed\n" : ",Delivered\n"));
    refusals.write("Phone\n0988777666\n0988777555\n");
    report.close();
    refusals.close();
    return shop.importAnswers(1, report.fileName(), fixedNow.addDays(-40), control) &&
           shop.importRefusals(refusals.fileName(), {kq::MessageChannel::Sms}, fixedNow, control);
}

/// A list that went out some weeks ago and a round that is sent by hand, for the pages of
/// campaigns.
bool sendLists(const QString &file, kq::Language language)
{
    const auto shop = kq::Shop::open(file);
    if (!shop)
        return false;
    kq::Unwatched control;
    kq::ExportRequest list;
    list.condition = kq::everyone();
    list.groupName = language == kq::Language::Vietnamese ? u"Tất cả khách"_s : u"Everybody"_s;
    list.channel = kq::MessageChannel::Sms;
    list.holdoutPercent = 20;
    list.seed = 1;
    list.asOf = fixedNow.date().addDays(-45);
    list.ledger = kq::Ledger::Record;
    kq::ExportRequest byHand = list;
    byHand.channel = kq::MessageChannel::Zalo;
    byHand.holdoutPercent = 0;
    byHand.asOf = fixedNow.date();
    byHand.delivery = kq::Delivery::ByHand;
    byHand.fillsScript = true;
    byHand.script = language == kq::Language::Vietnamese
                        ? u"Dạ em chào {xung_ho} {ten}, lâu rồi chưa thấy {xung_ho} ghé."_s
                        : u"Hello {ten}, we have not seen you for a while."_s;
    byHand.style = language == kq::Language::Vietnamese ? kq::MessageStyle::Vietnamese
                                                        : kq::MessageStyle::English;
    for (const kq::ExportRequest &request : {list, byHand}) {
        if (!(*shop)->exportList(request, {}, language, fixedNow, control))
            return false;
    }
    return takeAnswers(**shop, QFileInfo(file).dir());
}

/// The sample shop with one segment more, of which it tells the id.
kq::Result<kq::SegmentId> makeShop(const QString &file, kq::Language language)
{
    kq::Unwatched control;
    const kq::Result<std::unique_ptr<kq::Shop>> shop =
        kq::makeSampleShop(file, language, fixedNow, control);
    if (!shop)
        return shop.error();
    const bool isVietnamese = language == kq::Language::Vietnamese;
    return (*shop)->addSegment(isVietnamese ? u"Khách tốt lâu chưa mua"_s
                                            : u"Good customers gone quiet"_s,
                               manySidedCondition(), {}, fixedNow);
}

/// In the theme and language of now, in all sizes that are wanted of it.
bool drawSizes(Painter &painter, const std::vector<PictureOf> &pages, const QString &name,
               bool allSizes, bool everySize)
{
    bool isGood = painter.draw(pages, name);
    if (!allSizes)
        return isGood;
    painter.resize(narrow);
    isGood = painter.draw(pages, QString(name + u"-narrow"_s)) && isGood;
    painter.resize(wide);
    isGood = painter.draw(pages, QString(name + u"-wide"_s)) && isGood;
    if (everySize) {
        painter.resize(laptop);
        isGood = painter.draw(pages, QString(name + u"-laptop"_s)) && isGood;
        painter.resize(whole);
        isGood = painter.draw(pages, QString(name + u"-whole"_s)) && isGood;
    }
    painter.resize(usual);
    return isGood;
}

bool drawLanguage(kq::ThemeController &theme, kq::Language language, const Wish &wish)
{
    const QTemporaryDir temporary;
    const QString file = temporary.filePath(u"sample.khachquen"_s);
    const kq::Result<kq::SegmentId> manySided = makeShop(file, language);
    if (!manySided || !sendLists(file, language))
        return false;
    kq::LanguageController controller(language);
    theme.setChoice(kq::ThemeChoice::Light);
    Painter painter(theme, controller, wish);
    if (!painter.open(file, usual))
        return false;
    const std::vector<PictureOf> pages = allPages(*manySided);
    const bool isVietnamese = language == kq::Language::Vietnamese;
    const QString name = isVietnamese ? u"vi"_s : u"en"_s;
    const bool isLightGood = drawSizes(painter, pages, QString(name + u"-light"_s),
                                       isVietnamese || wish.everySize, wish.everySize);
    painter.setTheme(kq::ThemeChoice::Dark);
    return drawSizes(painter, pages, QString(name + u"-dark"_s), wish.everySize, wish.everySize) &&
           isLightGood;
}

/// The steps of imports. They change the shop, so that each size and theme has a new one.
bool drawImports(kq::ThemeController &theme, kq::Language language, const Wish &wish)
{
    const std::vector<std::pair<QString, QSize>> sizes{
        {u"narrow"_s, narrow}, {u"laptop"_s, laptop}, {u"tall"_s, tall}};
    const QString name = language == kq::Language::Vietnamese ? u"vi"_s : u"en"_s;
    bool isGood = true;
    for (const kq::ThemeChoice choice : {kq::ThemeChoice::Light, kq::ThemeChoice::Dark}) {
        const QString look = choice == kq::ThemeChoice::Light ? u"-light-"_s : u"-dark-"_s;
        for (const auto &[sizeName, size] : sizes) {
            const QTemporaryDir temporary;
            const QString file = temporary.filePath(u"sample.khachquen"_s);
            if (!makeShop(file, language))
                return false;
            kq::LanguageController controller(language);
            theme.setChoice(choice);
            Painter painter(theme, controller, wish);
            isGood = painter.open(file, size) &&
                     painter.draw(kq::test::importPictures(temporary.path()),
                                  QString(name + look + sizeName)) &&
                     isGood;
        }
    }
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    arguments.removeAll(u"--out"_s);
    Wish wish;
    wish.everySize = arguments.removeAll(u"--every-size"_s) > 0;
    const qsizetype wanted = arguments.indexOf(u"--only"_s);
    if (wanted >= 0 && wanted + 1 < arguments.size()) {
        wish.only = arguments.takeAt(wanted + 1);
        arguments.removeAt(wanted);
    }
    if (arguments.size() != 1 || arguments.front().startsWith(u"--"_s) ||
        !QDir().mkpath(arguments.front())) {
        QTextStream(stderr)
            << "usage: khachquen-pictures --out FOLDER [--only NAME] [--every-size]\n";
        return 2;
    }
    kq::ThemeController theme(application, kq::ThemeChoice::Light);
    wish.folder = QDir(arguments.front()).absolutePath();
    const bool ofImports = wish.only.startsWith(kq::test::importPrefix);
    bool isGood = true;
    for (const kq::Language language : {kq::Language::Vietnamese, kq::Language::English}) {
        const bool isDrawn =
            ofImports ? drawImports(theme, language, wish) : drawLanguage(theme, language, wish);
        isGood = isDrawn && isGood;
    }
    if (!isGood) {
        QTextStream(stderr) << "khachquen-pictures: not every page could be drawn\n";
        return 1;
    }
    return 0;
}
