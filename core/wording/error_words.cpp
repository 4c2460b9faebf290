#include "core/wording/error_words.h"

#include "core/importing/import_field_keys.h"
#include "core/sheet/libre_office.h"
#include "core/wording/import_words.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// The sentence of each error with its places: %1 is the place, %2 what was found, %3 what was
/// expected.
const char *patternFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Words", "Stopped. Nothing was changed.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("Words", "The program made a mistake (%2). Nothing was changed.");
    case ErrorCode::FileNotFound:
        return QT_TRANSLATE_NOOP("Words", "The file %1 does not exist. Check its name and folder.");
    case ErrorCode::FileUnreadable:
        return QT_TRANSLATE_NOOP(
            "Words", "The file %1 cannot be read. Close it in other programs and try again.");
    case ErrorCode::FileUnwritable:
        return QT_TRANSLATE_NOOP("Words",
                                 "The file %1 cannot be written. Close it in other "
                                 "programs, check the free space, or choose another folder.");
    case ErrorCode::FileExists:
        return QT_TRANSLATE_NOOP("Words", "The file %1 is there already. Choose another name.");
    case ErrorCode::NotASpreadsheet:
        return QT_TRANSLATE_NOOP("Words",
                                 "The file %1 is not a spreadsheet. Save it from your till "
                                 "as Excel or CSV and try again.");
    case ErrorCode::EncryptedFile:
        return QT_TRANSLATE_NOOP("Words",
                                 "The file %1 is locked with a password. Save it without a "
                                 "password and try again.");
    case ErrorCode::DamagedFile:
        return QT_TRANSLATE_NOOP("Words", "The file %1 is damaged, as when a download broke off. "
                                          "Export or download it again.");
    case ErrorCode::UnsupportedFormat:
        return QT_TRANSLATE_NOOP("Words", "The file %1 has a format that cannot be read (%2). Open "
                                          "it in Excel or LibreOffice and save it as .xlsx.");
    case ErrorCode::FileTooLarge:
        return QT_TRANSLATE_NOOP("Words",
                                 "The file %1 holds more than a spreadsheet can, so it was "
                                 "not opened. Export fewer rows at a time.");
    case ErrorCode::SheetNotFound:
        return QT_TRANSLATE_NOOP("Words", "The file %1 has no sheet %2. It has: %3.");
    case ErrorCode::EmptyFile:
        return QT_TRANSLATE_NOOP("Words", "The file %1 is empty.");
    case ErrorCode::UnknownEncoding:
        return QT_TRANSLATE_NOOP("Words", "The encoding %2 is not known. Known are: %3.");
    case ErrorCode::NotAShopFile:
        return QT_TRANSLATE_NOOP("Words", "The file %1 is not a shop file of Khách Quen.");
    case ErrorCode::NewerShopFile:
        return QT_TRANSLATE_NOOP("Words", "The shop file %1 was made by a newer version of Khách "
                                          "Quen. Update the program to open it.");
    case ErrorCode::DamagedShopFile:
        return QT_TRANSLATE_NOOP("Words", "The shop file %1 is damaged. Restore your last backup.");
    case ErrorCode::ShopInUse:
        return QT_TRANSLATE_NOOP(
            "Words",
            "The shop file %1 is open in another window or program. Close it there first.");
    case ErrorCode::ShopNotFound:
        return QT_TRANSLATE_NOOP("Words",
                                 "There is no shop file %1. Import a spreadsheet to make one.");
    case ErrorCode::DatabaseFailed:
        return QT_TRANSLATE_NOOP("Words", "The shop file could not be read or written (%2, at %1). "
                                          "Nothing was changed.");
    case ErrorCode::SqliteMismatch:
        return QT_TRANSLATE_NOOP("Words",
                                 "This installation mixes two versions of SQLite (%2), "
                                 "which could damage your data. Install the program again.");
    case ErrorCode::MalformedJson:
        return QT_TRANSLATE_NOOP("Words", "This is not valid JSON (%1: %2).");
    case ErrorCode::UnknownKey:
        return QT_TRANSLATE_NOOP("Words", "%1: the key “%2” is not known here. Expected: %3.");
    case ErrorCode::UnknownWord:
        return QT_TRANSLATE_NOOP("Words", "%1: “%2” is not known here. Expected: %3.");
    case ErrorCode::MissingKey:
        return QT_TRANSLATE_NOOP("Words", "%1 is missing. Expected: %3.");
    case ErrorCode::SuperfluousKey:
        return QT_TRANSLATE_NOOP("Words", "%1 must not stand here. Expected: %3.");
    case ErrorCode::WrongType:
        return QT_TRANSLATE_NOOP("Words", "%1 is of the wrong type. Expected: %3.");
    case ErrorCode::OutOfRange:
        return QT_TRANSLATE_NOOP("Words", "%1 is out of range. Expected: %3.");
    case ErrorCode::EmptyText:
        return QT_TRANSLATE_NOOP("Words", "%1 is an empty text. Expected: %3.");
    case ErrorCode::TooDeep:
        return QT_TRANSLATE_NOOP("Words", "%1 is nested too deeply. Expected: %3.");
    case ErrorCode::TooManyConditions:
        return QT_TRANSLATE_NOOP("Words", "This is too large for one segment. Expected: %3.");
    case ErrorCode::UnsupportedVersion:
        return QT_TRANSLATE_NOOP("Words", "%1: version %2 is not known. Expected: %3.");
    case ErrorCode::NotYetSupported:
        return QT_TRANSLATE_NOOP("Words", "%1: “%2” cannot be evaluated by this version yet.");
    case ErrorCode::UnknownSegment:
        return QT_TRANSLATE_NOOP("Words", "There is no segment “%2”.");
    case ErrorCode::SegmentCycle:
        return QT_TRANSLATE_NOOP(
            "Words", "The segment “%2” would refer to itself. Take that condition out.");
    case ErrorCode::NameTaken:
        return QT_TRANSLATE_NOOP("Words", "The name “%2” is taken already. Choose another.");
    case ErrorCode::SegmentInUse:
        return QT_TRANSLATE_NOOP("Words", "“%2” refers to it. Change that first.");
    case ErrorCode::UnknownTemplate:
        return QT_TRANSLATE_NOOP("Words", "There is no ready segment “%2”.");
    case ErrorCode::UnknownTier:
        return QT_TRANSLATE_NOOP("Words", "There is no tier “%2”.");
    case ErrorCode::UnknownAttribute:
        return QT_TRANSLATE_NOOP("Words", "%1: the shop has no attribute “%2”.");
    case ErrorCode::UnknownField:
        return QT_TRANSLATE_NOOP("Words", "%1: “%2” is no field of this kind. Expected: %3.");
    case ErrorCode::ColumnNotFound:
        return QT_TRANSLATE_NOOP("Words", "The file %1 has no column “%2”. It has: %3.");
    case ErrorCode::FieldMappedTwice:
        return QT_TRANSLATE_NOOP("Words", "%1: two columns are taken for “%2”. Keep one of them.");
    case ErrorCode::MissingColumn:
        return QT_TRANSLATE_NOOP(
            "Words", "The file %1 has no column for what is needed. Choose one for: %3.");
    case ErrorCode::UnknownImport:
        return QT_TRANSLATE_NOOP("Words", "There is no import %2.");
    case ErrorCode::UnknownCustomer:
        return QT_TRANSLATE_NOOP("Words", "There is no customer %2.");
    case ErrorCode::UnknownSetting:
        return QT_TRANSLATE_NOOP("Words", "There is no setting “%2”. There are: %3.");
    case ErrorCode::BadSetting:
        return QT_TRANSLATE_NOOP("Words", "The setting %1 cannot be “%2”. Expected: %3.");
    case ErrorCode::UnknownTarget:
        return QT_TRANSLATE_NOOP("Words", "“%2” is no format for a list. Expected: %3.");
    case ErrorCode::UnreadableValue:
        return QT_TRANSLATE_NOOP("Words", "“%2” cannot be understood as %1. Nothing was changed.");
    case ErrorCode::IdentityTaken:
        return QT_TRANSLATE_NOOP("Words", "“%2” belongs to customer %3 already. If the two are one "
                                          "person, merge them.");
    case ErrorCode::ValuesDoNotFit:
        return QT_TRANSLATE_NOOP("Words",
                                 "“%1” stays as it is: these values do not fit the new type: %2.");
    case ErrorCode::AttributeInUse:
        return QT_TRANSLATE_NOOP("Words", "“%1” is used by “%2”. Change that first.");
    case ErrorCode::UnknownPlaceholder:
        return QT_TRANSLATE_NOOP("Words", "“%2” is nothing that a message can be filled with. "
                                          "There are: %3.");
    case ErrorCode::UnfitListValue:
        return QT_TRANSLATE_NOOP("Words", "The receiver of this list would refuse “%2” in the "
                                          "column %1. Correct it with the customer first.");
    case ErrorCode::BadParameter:
        return QT_TRANSLATE_NOOP("Words",
                                 "“%2” is no parameter of a Zalo template. It needs a name of "
                                 "plain letters, digits and _, and one of these values: %3.");
    case ErrorCode::UnknownCampaign:
        return QT_TRANSLATE_NOOP("Words", "There is no campaign %2.");
    case ErrorCode::UnfilledMessage:
        return QT_TRANSLATE_NOOP("Words",
                                 "The text still lacks words for: %2. Fill them in first.");
    case ErrorCode::TooFewCodes:
        return QT_TRANSLATE_NOOP("Words",
                                 "There are %2 codes for %3 people. Add codes or take fewer "
                                 "people.");
    case ErrorCode::NoAnswerColumns:
        return QT_TRANSLATE_NOOP("Words",
                                 "The file %1 has no column of phones or emails, so nobody "
                                 "on it can be found.");
    }
    Q_UNREACHABLE();
    return "";
}

/// Empty where anything would do.
bool isOnlyEmpty(const Error &error)
{
    return error.code == ErrorCode::EmptyText && error.expected.isEmpty();
}

/// The sentence of this error, where the code alone does not tell enough.
const char *patternFor(const Error &error)
{
    if (isOnlyEmpty(error))
        return QT_TRANSLATE_NOOP("Words", "%1 may not be empty.");
    if (error.code == ErrorCode::UnsupportedFormat && error.expected == sheet::brokenOff)
        return QT_TRANSLATE_NOOP("Words", "LibreOffice stopped before it had read the file %1. "
                                          "Close other programs and try again, or open the file "
                                          "in Excel and save it as .xlsx.");
    if (error.code == ErrorCode::TooFewCodes && !error.place.isEmpty())
        return QT_TRANSLATE_NOOP("Words", "The file %1 holds no codes. Put one code in each row.");
    return patternFor(error.code);
}

/// A file as the system writes it, a field as people call it, anything else as it is.
QString placeOf(const Error &error, const Words &words)
{
    if (QFileInfo(error.place).isAbsolute())
        return QDir::toNativeSeparators(error.place);
    const std::optional<ImportField> field = fromKey<ImportField>(error.place);
    const bool isField =
        error.code == ErrorCode::UnreadableValue || error.code == ErrorCode::IdentityTaken;
    return field && isField ? nameOf(*field, words) : error.place;
}

} // namespace

QString sentenceFor(const Error &error, const Words &words)
{
    const QString sentence = words.say(patternFor(error));
    // Several replacements at once, so that a "%2" in a file's name is left alone.
    const QString place = placeOf(error, words);
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar next = i + 1 < sentence.size() ? sentence[i + 1] : QChar();
        if (sentence[i] == u'%' && next >= u'1' && next <= u'3') {
            text += next == u'1' ? place : next == u'2' ? error.found : error.expected;
            ++i;
        } else {
            text += sentence[i];
        }
    }
    if (error.row > 0)
        text += u' ' + words.say(QT_TRANSLATE_NOOP("Words", "(row %1)")).arg(error.row);
    return text;
}

} // namespace kq
