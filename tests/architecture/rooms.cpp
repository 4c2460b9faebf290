#include "tests/architecture/rooms.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace kq::architecture {

using namespace Qt::StringLiterals;

namespace {

/// A room may include lower floors only; rooms that share a floor do not know each other.
const QHash<QString, int> &floors()
{
    static const QHash<QString, int> table{
        {u"core/base"_s, 0},      {u"core/domain"_s, 1},    {u"core/text"_s, 1},
        {u"core/sheet"_s, 2},     {u"core/store"_s, 2},     {u"core/profile"_s, 3},
        {u"core/importing"_s, 3}, {u"core/condition"_s, 4}, {u"core/segment"_s, 5},
        {u"core/tier"_s, 5},      {u"core/exporting"_s, 6}, {u"core/care"_s, 7},
        {u"core/campaign"_s, 7},  {u"core/analysis"_s, 7},  {u"core/campaign"_s, 7},
        {u"core/shop"_s, 8},      {u"core/report"_s, 9},    {u"core/sample"_s, 9},
        {u"core/wording"_s, 9},   {u"ui/theme"_s, 10},      {u"ui/frame"_s, 11},
        {u"ui/jobs"_s, 11},       {u"ui/models"_s, 11},     {u"ui/charts"_s, 11},
        {u"ui/widgets"_s, 12},    {u"ui/report"_s, 12},     {u"ui/privacy"_s, 13},
        {u"ui/overview"_s, 14},   {u"ui/customers"_s, 14},  {u"ui/segments"_s, 14},
        {u"ui/caremap"_s, 14},    {u"ui/analysis"_s, 14},   {u"ui/history"_s, 14},
        {u"ui/campaigns"_s, 14},  {u"ui/imports"_s, 14},    {u"ui/settings"_s, 14},
        {u"ui/shell"_s, 15},      {u"app"_s, 16},
    };
    return table;
}

/// Two rooms of one floor, the first of which may include the second: text reads what shops write
/// into the plain values of domain, which know nothing of text.
bool isGoodNeighbour(const QString &room, const QString &other)
{
    return room == u"core/text"_s && other == u"core/domain"_s;
}

struct ForbiddenWords {
    QRegularExpression pattern;
    QString why;
};

const QList<ForbiddenWords> &forbiddenEverywhere()
{
    static const QList<ForbiddenWords> table{
        {QRegularExpression(u"\\bprocessEvents\\b"_s), u"runs a nested event loop"_s},
        {QRegularExpression(u"\\bsender\\(\\)"_s), u"asks who sent a signal"_s},
    };
    return table;
}

const QList<ForbiddenWords> &forbiddenInCore()
{
    static const QList<ForbiddenWords> table{
        {QRegularExpression(u"\\binstance\\(\\)"_s), u"is a singleton"_s},
        {QRegularExpression(u"\\bqApp\\b"_s), u"reaches for the application"_s},
        {QRegularExpression(u"\\bQSettings\\b"_s), u"reads settings in passing"_s},
        {QRegularExpression(u"\\bQEventLoop\\b"_s), u"runs an event loop"_s},
        {QRegularExpression(u"\\bcurrent(Date|DateTime|DateTimeUtc|Time)\\(\\)"_s),
         u"reads the clock"_s},
        {QRegularExpression(u"\\bQLocale(\\(\\)|\\{\\}|::system\\(\\)|\\s+\\w+;)"_s),
         u"takes the locale of the machine"_s},
    };
    return table;
}

struct Include {
    qsizetype line = 0;
    QString path;
    bool quoted = false;
};

class File {
public:
    File(const Plan &plan, QString path)
        : m_plan(plan)
        , m_path(std::move(path))
        , m_room(roomOf(m_path))
    {}

    void check(QStringList &out);

private:
    static QString roomOf(const QString &path)
    {
        return path.startsWith(u"app/"_s) ? u"app"_s : path.section(u'/', 0, 1);
    }
    [[nodiscard]] bool inCore() const { return m_path.startsWith(u"core/"_s); }

    std::optional<QString> faultOf(const Include &include) const;
    std::optional<QString> faultOfProject(const QString &path) const;
    std::optional<QString> faultOfLibrary(const QString &path) const;
    void checkWords(qsizetype line, const QString &code, QStringList &out) const;
    [[nodiscard]] QString finding(qsizetype line, const QString &why) const
    {
        return m_path + u':' + QString::number(line) + u": "_s + why;
    }

    const Plan &m_plan;
    QString m_path;
    QString m_room;
};

std::optional<QString> File::faultOfProject(const QString &path) const
{
    const QString room = roomOf(path);
    if (room == m_room || isGoodNeighbour(m_room, room))
        return {};
    const auto &table = floors();
    if (!table.contains(room))
        return u"includes \"%1\", which is of no room"_s.arg(path);
    if (room == u"core/store"_s && !inCore())
        return u"includes %1 past the door of core/shop"_s.arg(path);
    if (table.value(room) >= table.value(m_room))
        return u"includes %1: floor %2 may not know floor %3"_s.arg(path)
            .arg(table.value(m_room))
            .arg(table.value(room));
    return {};
}

std::optional<QString> File::faultOfLibrary(const QString &path) const
{
    const QString name = path.section(u'/', -1);
    const bool sql = name.startsWith(u"QSql"_s) || name.startsWith(u"qsql"_s) ||
                     name == u"sqlite3.h"_s || path.startsWith(u"QtSql"_s);
    if (sql && m_room != u"core/store"_s)
        return u"includes <%1>: only core/store speaks SQL"_s.arg(path);
    if (!inCore())
        return {};
    static const QRegularExpression module(u"^Qt(Gui|Widgets|Charts|Svg|PrintSupport)\\b"_s);
    bool window = module.match(path).hasMatch();
    for (const QString &folder : m_plan.windowHeaders)
        window = window || QFile::exists(folder + u'/' + path);
    if (window)
        return u"includes <%1>: core has no window"_s.arg(path);
    return {};
}

std::optional<QString> File::faultOf(const Include &include) const
{
    if (!include.quoted)
        return faultOfLibrary(include.path);
    if (include.path.endsWith(u".moc"_s))
        return {};
    return faultOfProject(include.path);
}

void File::checkWords(qsizetype line, const QString &code, QStringList &out) const
{
    const auto look = [&](const QList<ForbiddenWords> &table) {
        for (const ForbiddenWords &words : table) {
            const auto match = words.pattern.match(code);
            if (match.hasMatch())
                out.append(finding(line, match.captured().trimmed() + u' ' + words.why));
        }
    };
    look(forbiddenEverywhere());
    if (inCore())
        look(forbiddenInCore());
}

/// @p text with comments and the insides of string literals as blanks; line breaks stay.
QString codeOf(const QString &text)
{
    static const QRegularExpression skipped(
        u"//[^\\n]*|/\\*.*?\\*/|R\"([^(\\s]*)\\(.*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    for (auto match = skipped.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        for (qsizetype at = found.capturedStart(); at < found.capturedEnd(); ++at) {
            if (code[at] != u'\n')
                code[at] = u' ';
        }
    }
    return code;
}

void File::check(QStringList &out)
{
    if (!floors().contains(m_room)) {
        out.append(finding(1, u"stands in no room of the house"_s));
        return;
    }
    QFile file(m_plan.root + u'/' + m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        out.append(finding(1, u"cannot be read"_s));
        return;
    }
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList lines = text.split(u'\n');
    const QStringList code = codeOf(text).split(u'\n');
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    static const QRegularExpression directive(u"^\\s*#\\s*include"_s);
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const auto match = include.match(lines[at]);
        // An include that is commented out is no include.
        if (match.hasMatch() && directive.match(code[at]).hasMatch()) {
            const Include found{at + 1, match.captured(2), match.captured(1) == u"\""_s};
            if (const auto fault = faultOf(found))
                out.append(finding(found.line, *fault));
        } else {
            checkWords(at + 1, code[at], out);
        }
    }
}

QStringList sourcesOf(const Plan &plan)
{
    QStringList paths;
    for (const QString &house : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator walk(plan.root + u'/' + house, {u"*.h"_s, u"*.cpp"_s, u"*.mm"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths.append(walk.next().mid(plan.root.size() + 1));
    }
    paths.sort();
    return paths;
}

} // namespace

QStringList breaches(const Plan &plan)
{
    QStringList out;
    for (const QString &path : sourcesOf(plan))
        File(plan, path).check(out);
    return out;
}

qsizetype filesRead(const Plan &plan)
{
    return sourcesOf(plan).size();
}

} // namespace kq::architecture
