#include "core/sample/sample_shop.h"

#include "core/sample/sample_files.h"
#include "core/segment/templates.h"

#include <QFile>
#include <QTemporaryDir>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleOfSample = 800;
constexpr std::uint64_t seedOfSample = 20'260'217; // Tết 2026

/// The segments that a new owner should see first: the four classic ones.
constexpr const char *segmentsOfSample[] = {"potential", "top_revenue", "low_value", "unhappy"};

Result<std::vector<SampleFile>> writeFiles(const QString &folder, QDate today)
{
    return writeSampleFiles(samplePeople(peopleOfSample, today, seedOfSample), folder);
}

Result<void> fill(Shop &shop, const QString &folder, Language language, const QDateTime &now,
                  JobControl &control)
{
    const Result<std::vector<SampleFile>> files = writeFiles(folder, now.date());
    if (!files)
        return files.error();
    for (const SampleFile &file : *files) {
        ImportRequest request;
        request.file = file.path;
        request.source = file.source;
        if (const Result<ImportReport> report = shop.importFile(request, now, control); !report)
            return report.error();
    }
    for (const char *key : segmentsOfSample) {
        const Result<SegmentTemplate> ready = segmentTemplate(QString::fromLatin1(key), now.date());
        if (!ready)
            return ready.error();
        if (const Result<SegmentId> id =
                shop.addSegment(ready->name.in(language), ready->condition, ready->key, now);
            !id)
            return id.error();
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Shop>> makeSampleShop(const QString &path, Language language,
                                             const QDateTime &now, JobControl &control)
{
    ShopSettings settings;
    settings.name = u"Shop Mẹ Bông"_s;
    settings.hotline = u"0901234567"_s;
    settings.language = language;
    Result<std::unique_ptr<Shop>> shop = Shop::create(path, settings);
    if (!shop)
        return shop.error();
    const QTemporaryDir folder;
    if (const Result<void> filled = fill(**shop, folder.path(), language, now, control); !filled) {
        shop->reset();
        QFile::remove(path);
        return filled.error();
    }
    return std::move(*shop);
}

Result<QStringList> writeSampleSpreadsheets(const QString &folder, QDate today)
{
    const Result<std::vector<SampleFile>> files = writeFiles(folder, today);
    if (!files)
        return files.error();
    QStringList paths;
    for (const SampleFile &file : *files)
        paths.append(file.path);
    return paths;
}

} // namespace kq
