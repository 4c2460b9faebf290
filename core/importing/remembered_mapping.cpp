#include "core/importing/remembered_mapping.h"

#include "core/importing/header_words.h"
#include "core/importing/rejects_file.h"
#include "core/store/attributes_store.h"
#include "core/store/imports_store.h"

#include <QCryptographicHash>

#include <nlohmann/json.hpp>

#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

using Json = nlohmann::ordered_json;

constexpr int rememberedVersion = 1;

QStringList headersOf(const SheetFeed &feed)
{
    QStringList headers;
    for (const BoundColumn &column : feed.guess().columns())
        headers += column.mapped.header;
    return headers;
}

QByteArray writeRemembered(const RememberedMapping &remembered)
{
    const Json root = {{"version", rememberedVersion},
                       {"source", remembered.source.toStdString()},
                       {"mapping", Json::parse(writeMapping(remembered.mapping).toStdString())}};
    return QByteArray::fromStdString(root.dump());
}

/// Empty for what this program cannot read: another version may have written it.
std::optional<RememberedMapping> readRemembered(const QByteArray &json)
{
    const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!root.is_object() || root.value("version", Json()) != rememberedVersion ||
        !root.contains("mapping") || !root.value("source", Json()).is_string())
        return std::nullopt;
    Result<Mapping> mapping = readMapping(QByteArray::fromStdString(root["mapping"].dump()));
    if (!mapping)
        return std::nullopt;
    return RememberedMapping{QString::fromStdString(root["source"].get<std::string>()),
                             std::move(*mapping)};
}

Result<std::optional<RememberedMapping>> find(Connection &db, const SheetFeed &feed)
{
    const Result<std::optional<QByteArray>> saved =
        savedMapping(db, fingerprintOf(headersOf(feed)));
    if (!saved)
        return saved.error();
    return saved->has_value() ? readRemembered(**saved) : std::nullopt;
}

/// Opens the file as remembered. An order of dates or a decimal mark that the file's own values
/// prove wins over the remembered one, which may have been a guess.
Result<SheetFeed> openAs(const Mapping &remembered, ImportRequest &request,
                         const ShopSettings &settings, JobControl &control)
{
    request.mapping = remembered;
    request.mapping.dateOrder.reset();
    request.mapping.decimal.reset();
    Result<SheetFeed> feed = SheetFeed::open(request, settings, control);
    if (!feed)
        return feed;
    const Mapping found = feed->mapping();
    if (!feed->guess().provenDateOrder())
        request.mapping.dateOrder = remembered.dateOrder;
    if (!feed->guess().provenDecimal())
        request.mapping.decimal = remembered.decimal;
    const bool asFound =
        (!request.mapping.dateOrder || request.mapping.dateOrder == found.dateOrder) &&
        (!request.mapping.decimal || request.mapping.decimal == found.decimal);
    return asFound ? std::move(feed) : SheetFeed::open(request, settings, control);
}

/// What earlier requests noted of the file, where it is still as it was, and what @p feed was told
/// besides.
std::shared_ptr<const FileNotes> notesAfter(const ImportRequest &request, const FileStamp &file,
                                            const SheetFeed &feed)
{
    const bool valid = request.notes && request.notes->file.isOf(request.file);
    FileNotes notes = valid ? *request.notes : FileNotes{file};
    if (const std::optional<SheetForms> &asked = feed.askedForms()) {
        std::erase_if(notes.forms, [&](const SheetForms &old) { return readAlike(old, *asked); });
        notes.forms.push_back(*asked);
    }
    return std::make_shared<const FileNotes>(std::move(notes));
}

} // namespace

QString fingerprintOf(QStringList headers)
{
    if (!headers.isEmpty() && headers.back() == rejectReasonHeader)
        headers.removeLast();
    while (!headers.isEmpty() && headers.back().startsWith(u'#'))
        headers.removeLast();
    QStringList keys;
    for (const QString &header : std::as_const(headers))
        keys += headerKey(header);
    return QString::fromLatin1(
        QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Blake2b_256)
            .toHex());
}

Result<OpenedFeed> openRemembered(Connection &db, const ImportRequest &asked,
                                  const ShopSettings &settings, JobControl &control)
{
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    ImportRequest request = asked;
    const FileStamp file(request.file);
    for (const StoredAttribute &attribute : *attributes)
        request.ownAttributes.push_back(
            {attribute.name, fromKey<AttributeType>(attribute.type).value_or(AttributeType::Text)});
    Result<SheetFeed> plain = SheetFeed::open(request, settings, control);
    if (!plain)
        return plain.error();
    request.copy = plain->sheet().copy;
    request.notes = notesAfter(request, file, *plain);
    // Without names one file's columns say nothing of another's.
    const bool nameless = plain->guess().isNameless();
    if (request.ignoreRemembered || request.mapping != Mapping() || nameless)
        return OpenedFeed{std::move(*plain), request, {}};
    Result<std::optional<RememberedMapping>> remembered = find(db, *plain);
    if (!remembered)
        return remembered.error();
    const bool wanted =
        *remembered && (!request.kind || request.kind == (*remembered)->mapping.kind);
    if (!wanted)
        return OpenedFeed{std::move(*plain), request, {}};
    ImportRequest filled = request;
    Result<SheetFeed> feed = openAs((*remembered)->mapping, filled, settings, control);
    if (!feed && feed.error().code == ErrorCode::Cancelled)
        return feed.error();
    if (!feed || !feed->guess().checkRequired())
        return OpenedFeed{std::move(*plain), request, {}};
    filled.notes = notesAfter(filled, file, *feed);
    return OpenedFeed{std::move(*feed), std::move(filled), std::move(*remembered)};
}

Result<void> remember(Connection &db, const SheetFeed &feed, const ImportRequest &request,
                      const QString &source, const ShopSettings &settings, JobControl &control)
{
    if (feed.guess().isNameless())
        return {};
    const QString own = fingerprintOf(headersOf(feed));
    RememberedMapping kept{source, feed.mapping()};
    // Found out anew from each file, unless the owner had to say it.
    kept.mapping.sheet.clear();
    kept.mapping.headerRow = 0;
    kept.mapping.encoding.clear();
    kept.mapping.delimiter.clear();
    const Mapping &fixed = request.mapping;
    const bool helped =
        fixed.headerRow > 0 || !fixed.encoding.isEmpty() || !fixed.delimiter.isEmpty();
    if (helped) {
        ImportRequest unhelped;
        unhelped.file = request.file;
        unhelped.copy = feed.sheet().copy;
        unhelped.notes = request.notes;
        unhelped.sheet = request.sheet.isEmpty() ? fixed.sheet : request.sheet;
        const Result<SheetFeed> plain = SheetFeed::open(unhelped, settings, control);
        if (!plain && plain.error().code == ErrorCode::Cancelled)
            return plain.error();
        if (plain) {
            RememberedMapping full = kept;
            full.mapping.encoding = fixed.encoding;
            full.mapping.delimiter = fixed.delimiter;
            const QString seen = fingerprintOf(headersOf(*plain));
            if (seen == own)
                return saveMapping(db, own, writeRemembered(full));
            full.mapping.headerRow = fixed.headerRow;
            if (Result<void> saved = saveMapping(db, seen, writeRemembered(full)); !saved)
                return saved;
        }
    }
    return saveMapping(db, own, writeRemembered(kept));
}

} // namespace kq
