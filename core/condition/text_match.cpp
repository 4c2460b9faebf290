#include "core/condition/text_match.h"

#include "core/text/fold.h"

#include <algorithm>

namespace kq {

TextMatch::TextMatch(const TextTest &test)
    : TextMatch(test, [](const QString &value) { return folded(value); })
{}

TextMatch::TextMatch(const TextTest &test, const std::function<QString(const QString &)> &read)
{
    switch (test.op) {
    case TextOp::IsNot:
    case TextOp::NotContains:
    case TextOp::NotStartsWith:
    case TextOp::IsNoneOf:
    case TextOp::IsNotEmpty:
        m_negated = true;
        break;
    case TextOp::Is:
    case TextOp::Contains:
    case TextOp::StartsWith:
    case TextOp::EndsWith:
    case TextOp::IsAnyOf:
    case TextOp::IsEmpty:
        break;
    }
    switch (test.op) {
    case TextOp::Is:
    case TextOp::IsNot:
    case TextOp::IsAnyOf:
    case TextOp::IsNoneOf:
        m_kind = Kind::Equal;
        break;
    case TextOp::Contains:
    case TextOp::NotContains:
        m_kind = Kind::Contains;
        break;
    case TextOp::StartsWith:
    case TextOp::NotStartsWith:
        m_kind = Kind::StartsWith;
        break;
    case TextOp::EndsWith:
        m_kind = Kind::EndsWith;
        break;
    case TextOp::IsEmpty:
    case TextOp::IsNotEmpty:
        m_kind = Kind::Empty;
        break;
    }
    for (const QString &value : test.values) {
        const QString form = read(value);
        if (!form.isEmpty())
            m_values.push_back(form.toStdString());
    }
    std::ranges::sort(m_values);
}

bool TextMatch::twinHolds(std::string_view compared) const
{
    const auto any = [&](auto test) { return std::ranges::any_of(m_values, test); };
    switch (m_kind) {
    case Kind::Equal:
        return std::binary_search(m_values.begin(), m_values.end(), compared, std::less<>());
    case Kind::Contains:
        return any([&](const std::string &value) {
            return compared.find(value) != std::string_view::npos;
        });
    case Kind::StartsWith:
        return any([&](const std::string &value) { return compared.starts_with(value); });
    case Kind::EndsWith:
        return any([&](const std::string &value) { return compared.ends_with(value); });
    case Kind::Empty:
        break;
    }
    return false;
}

} // namespace kq
