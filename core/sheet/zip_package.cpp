#include "core/sheet/zip_package.h"

#include "core/sheet/limits.h"

#include <QFileInfo>

#include <zip.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

std::string normalisedName(std::string_view name)
{
    std::string result(name);
    for (char &c : result) {
        if (c == '\\')
            c = '/';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    result.erase(0, std::min(result.find_first_not_of('/'), result.size()));
    return result;
}

Error openingError(const QString &path, int code)
{
    if (code == ZIP_ER_NOENT)
        return {ErrorCode::FileNotFound, path, {}, {}};
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_MEMORY)
        return {ErrorCode::FileUnreadable, path, {}, {}};
    return {ErrorCode::DamagedFile, path, {}, u"zip"_s};
}

} // namespace

void ZipPart::Close::operator()(zip_file *file) const
{
    zip_fclose(file);
}

QString ZipPart::path() const
{
    return m_package->path();
}

Result<std::int64_t> ZipPart::read(char *to, std::int64_t size)
{
    const std::int64_t count = zip_fread(m_file.get(), to, static_cast<zip_uint64_t>(size));
    if (count < 0)
        return Error{ErrorCode::DamagedFile, path(), {}, m_name};
    m_done += count;
    if (!m_package->allowInflated(count))
        return Error{ErrorCode::FileTooLarge, path(), {}, u"unpacked size"_s};
    return count;
}

Result<std::shared_ptr<ZipPackage>> ZipPackage::open(const QString &path)
{
    std::shared_ptr<ZipPackage> package(new ZipPackage(path));
    int code = 0;
    package->m_zip = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &code);
    if (!package->m_zip)
        return openingError(path, code);
    package->m_packedSize = QFileInfo(path).size();
    const zip_int64_t count = zip_get_num_entries(package->m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        if (const char *name = zip_get_name(package->m_zip, index, ZIP_FL_ENC_GUESS))
            package->m_parts.try_emplace(normalisedName(name), index);
    }
    return package;
}

ZipPackage::~ZipPackage()
{
    if (m_zip)
        zip_discard(m_zip);
}

bool ZipPackage::has(std::string_view name) const
{
    return m_parts.contains(normalisedName(name));
}

Result<std::unique_ptr<ByteSource>> ZipPackage::part(std::string_view name)
{
    const QString shown = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const auto found = m_parts.find(normalisedName(name));
    if (found == m_parts.end())
        return Error{ErrorCode::DamagedFile, m_path, {}, shown};
    zip_stat_t facts;
    zip_stat_init(&facts);
    zip_stat_index(m_zip, found->second, 0, &facts);
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) && facts.encryption_method != ZIP_EM_NONE)
        return Error{ErrorCode::EncryptedFile, m_path, {}, {}};
    std::unique_ptr<ZipPart> part(new ZipPart);
    part->m_file.reset(zip_fopen_index(m_zip, found->second, 0));
    if (!part->m_file)
        return Error{ErrorCode::DamagedFile, m_path, {}, shown};
    part->m_package = shared_from_this();
    part->m_name = shown;
    part->m_total = facts.valid & ZIP_STAT_SIZE ? static_cast<std::int64_t>(facts.size) : 0;
    return std::unique_ptr<ByteSource>(std::move(part));
}

bool ZipPackage::allowInflated(std::int64_t bytes)
{
    m_inflated += bytes;
    if (m_inflated <= inflatedUnsuspected)
        return true;
    return m_inflated <= mostInflated && m_inflated / mostRatio <= m_packedSize;
}

std::string resolvedPart(std::string_view base, std::string_view target)
{
    std::string whole(target);
    std::replace(whole.begin(), whole.end(), '\\', '/');
    if (!whole.starts_with('/'))
        whole = std::string(base) + '/' + whole;

    std::vector<std::string_view> steps;
    std::string_view rest = whole;
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step == "..") {
            if (!steps.empty())
                steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string path;
    for (const std::string_view step : steps) {
        if (!path.empty())
            path += '/';
        path += step;
    }
    return path;
}

} // namespace kq::sheet
