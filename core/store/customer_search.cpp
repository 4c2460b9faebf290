#include "core/store/all_statements.h"
#include "core/store/customers_store.h"
#include "core/store/rows.h"
#include "core/store/settings_store.h"
#include "core/store/statement.h"
#include "core/text/fold.h"
#include "core/text/phone.h"
#include "core/text/phone_query.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace kq {

namespace {

// Answered from customers_by_search alone, without reading whole customers.
constexpr Sql byName{"search.by_name",
                     "SELECT id, search FROM customers WHERE instr(search, :word) > 0"};
constexpr Sql byPhone{"search.by_phone",
                      "SELECT customer_id, number FROM customer_phones"
                      " WHERE hidden = 0"
                      " AND (instr(number, :digits) > 0 OR instr(number, :begin) = 1)"};
constexpr Sql byEmailBegin{
    "search.by_email_begin",
    "SELECT customer_id, email FROM customer_emails WHERE email >= :low AND email < :high"
    " AND hidden = 0"};
constexpr Sql byEmailPart{
    "search.by_email_part",
    "SELECT customer_id, email FROM customer_emails WHERE instr(email, :part) > 0 AND hidden = 0"};
constexpr Sql byCodeBegin{"search.by_code_begin",
                          "SELECT c.customer_id, c.code FROM sources s JOIN customer_codes c"
                          " ON c.source_id = s.id AND c.code >= :low AND c.code < :high"};
constexpr Sql byTag{"search.by_tag",
                    "SELECT c.customer_id, t.folded FROM tags t JOIN customer_tags c"
                    " ON c.tag_id = t.id WHERE instr(t.folded, :part) > 0"};

/// What the search found so far.
class Finds {
public:
    explicit Finds(Connection &db)
        : m_db(db)
    {}

    /// Adds the customers of all rows of @p sql that @p accepts says yes to.
    template <class Accepts, class... Values>
    Result<void> add(const Sql &sql, Accepts accepts, const Values &...values)
    {
        Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
        if (!statement)
            return statement.error();
        int parameter = 0;
        (statement->bind(++parameter, values), ...);
        return eachRow(*statement, [&](const FastStatement &row) {
            if (accepts(row.utf8(1)))
                m_ids.push_back({row.integer(0)});
        });
    }

    std::vector<CustomerId> take()
    {
        std::sort(m_ids.begin(), m_ids.end());
        m_ids.erase(std::unique(m_ids.begin(), m_ids.end()), m_ids.end());
        return std::move(m_ids);
    }

private:
    Connection &m_db;
    std::vector<CustomerId> m_ids;
};

constexpr auto every = [](std::string_view) { return true; };

/// The first text behind all that begin with @p begin: U+10FFFF stands behind every other
/// character.
QString behind(const QString &begin)
{
    return begin + QChar(0xDBFF) + QChar(0xDFFF);
}

Result<void> addByName(Finds &finds, const QString &text)
{
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    // SQLite looks for the longest word, which is in the fewest names; the rest is looked for here.
    std::sort(words.begin(), words.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    std::vector<std::string> others;
    for (qsizetype i = 1; i < words.size(); ++i)
        others.push_back(words[i].toStdString());
    const auto hasOthers = [&](std::string_view name) {
        return std::all_of(others.begin(), others.end(), [&](const std::string &word) {
            return name.find(word) != std::string_view::npos;
        });
    };
    return finds.add(byName, hasOthers, words.first());
}

Result<void> addByEmail(Finds &finds, const QString &text)
{
    const QString part = text.toLower();
    if (part.contains(u'@'))
        return finds.add(byEmailPart, every, part);
    return finds.add(byEmailBegin, every, part, behind(part));
}

Result<void> addByCode(Finds &finds, const QString &text)
{
    QStringList writings{text, text.toUpper(), text.toLower()};
    writings.removeDuplicates();
    for (const QString &begin : writings) {
        if (Result<void> done = finds.add(byCodeBegin, every, begin, behind(begin)); !done)
            return done;
    }
    return {};
}

Result<void> addByIdentity(Connection &db, Finds &finds, const QString &text)
{
    if (asksForPhone(text)) {
        const Result<ShopSettings> settings = loadSettings(db);
        if (!settings)
            return settings.error();
        Result<void> done =
            finds.add(byPhone, every, digitsOf(text), phoneQuery(text, settings->country));
        if (!done)
            return done;
    }
    if (Result<void> done = addByEmail(finds, text); !done)
        return done;
    return addByCode(finds, text);
}

} // namespace

Result<std::vector<CustomerId>> searchCustomers(Connection &db, const QString &text,
                                                const JobControl &control)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return customerIds(db, control);
    const Interruptible interruptible(db, control);
    Finds finds(db);
    if (Result<void> done = addByName(finds, wanted); !done)
        return done.error();
    if (Result<void> done = addByIdentity(db, finds, wanted); !done)
        return done.error();
    const QString tag = folded(wanted);
    if (!tag.isEmpty()) {
        if (Result<void> done = finds.add(byTag, every, tag); !done)
            return done.error();
    }
    return finds.take();
}

std::vector<Sql> customerSearchStatements()
{
    return {byName, byPhone, byEmailBegin, byEmailPart, byCodeBegin, byTag};
}

} // namespace kq
