#include "support/columns_text.h"

#include "core/base/overloaded.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

QString number(std::int64_t value)
{
    return QString::number(value);
}

QString wordsOf(const CodeSets &sets, const Dictionary &words, std::size_t customer)
{
    QStringList all;
    for (const std::uint32_t code : sets.codes(customer))
        all.append(words.written(code));
    return all.join(u'|');
}

QString attributeText(const AttributeColumn &attribute, std::size_t customer)
{
    const std::optional<std::size_t> place = attribute.placeOf(customer);
    const QString head = attribute.name + u':' + attribute.type + u'=';
    if (!place)
        return head + u"nothing"_s;
    return head + std::visit(Overloaded{
                                 [&](const AttributeColumn::Codes &codes) -> QString {
                                     return attribute.words.written(codes[*place]);
                                 },
                                 [&](const AttributeColumn::Numbers &numbers) -> QString {
                                     return number(numbers[*place].units()) + u'e' +
                                            number(numbers[*place].scale());
                                 },
                                 [&](const AttributeColumn::Days &days) -> QString {
                                     return number(days[*place]);
                                 },
                                 [&](const AttributeColumn::Flags &flags) -> QString {
                                     return number(flags[*place] ? 1 : 0);
                                 },
                             },
                             attribute.values);
}

QString customerText(const Profiles &p, std::size_t at)
{
    const CustomerColumns &c = p.customers();
    QStringList text{number(c.ids[at]), c.names.at(at), c.addresses.at(at), c.notes.at(at)};
    text << c.phones.all(at).join(u'|') << c.emails.all(at).join(u'|')
         << c.codes.all(at).join(u'|');
    for (std::size_t i = c.phones.starts[at]; i < c.phones.starts[at + 1]; ++i)
        text << number(c.phoneKinds[i]);
    text << p.areaWords().written(static_cast<std::size_t>(c.areas[at]))
         << p.appWords().written(static_cast<std::size_t>(c.apps[at])) << number(c.genders[at])
         << number(c.birthdays[at]) << number(c.registeredOn[at]) << number(c.doNotContact[at]);
    for (const auto &consents : c.consents)
        text << number(consents[at]);
    text << wordsOf(c.tags, p.tagWords(), at) << wordsOf(c.sources, p.sourceWords(), at);
    for (const AttributeColumn &attribute : p.attributes())
        text << attributeText(attribute, at);
    for (const OpeningEntry &entry : p.openingsOf(at)) {
        text << u"opening"_s << p.sourceWords().written(entry.source) << number(entry.count)
             << number(entry.total) << number(entry.firstDay) << number(entry.lastDay);
    }
    return text.join(u';');
}

QString linesText(const Profiles &p, std::size_t order)
{
    const LineColumns &l = p.lines();
    QString text;
    for (std::size_t line = l.starts[order]; line < l.starts[order + 1]; ++line) {
        const ProductWords &product = p.products()[static_cast<std::size_t>(l.products[line])];
        text += u" ["_s + product.code + u'/' + product.name + u'/' + product.category + u' ' +
                number(l.quantities[line]) + u' ' + number(l.amounts[line]) + u']';
    }
    return text;
}

QString ordersText(const Profiles &p, std::size_t at)
{
    const OrderColumns &o = p.orders();
    const auto word = [](const Dictionary &words, const PackedColumn &codes, std::size_t order) {
        return words.written(static_cast<std::size_t>(codes[order]));
    };
    QString text;
    for (std::size_t order = o.starts[at]; order < o.starts[at + 1]; ++order) {
        const QStringList cells{number(o.ids[order]),
                                number(o.days[order]),
                                number(o.hours[order]),
                                number(o.flags[order]),
                                number(o.totals[order]),
                                word(p.areaWords(), o.areas, order),
                                word(p.channelWords(), o.channels, order),
                                word(p.branchWords(), o.branches, order),
                                word(p.sourceWords(), o.sources, order)};
        text += u" ("_s + cells.join(u',') + linesText(p, order) + u')';
    }
    return text;
}

} // namespace

QStringList columnsText(const ProfileLayers &layers)
{
    QStringList lines;
    for (std::size_t customer = 0; customer < layers.size(); ++customer) {
        const auto [columns, at] = layers.at(customer);
        lines << customerText(columns, at) + ordersText(columns, at);
    }
    for (const WalkInDay &day : layers.walkIns()) {
        lines << u"walk-in %1 %2 %3 %4"_s.arg(day.day)
                     .arg(static_cast<int>(day.status))
                     .arg(day.orders)
                     .arg(day.revenue.minor);
    }
    return lines;
}

} // namespace kq::test
