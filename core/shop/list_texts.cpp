#include "core/shop/list_texts.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

ListTexts::ListTexts(const ExportRequest &request, const Snapshot &shop,
                     const EvaluationContext &context)
    : m_script(request.script)
    , m_style(request.style)
    , m_values(request.values)
    , m_wanted(request.fillsScript && !request.script.isEmpty())
    , m_codeForEach(request.vouchers.areWanted())
    , m_isSms(request.channel == MessageChannel::Sms)
    , m_label(request.use == MessageUse::Advertising ? SmsLabel::Advertising : SmsLabel::None)
    , m_person(context)
    , m_own(context.profiles, shop.settings.currency, request.style)
{
    std::erase_if(m_values, [](const auto &value) { return value.second.isEmpty(); });
    m_values.insert(shop.messages.values.begin(), shop.messages.values.end());
    if (m_codeForEach)
        m_values.erase(Placeholder::Code);
}

std::vector<Placeholder> ListTexts::unfilled() const
{
    std::vector<Placeholder> missing;
    if (!m_wanted)
        return missing;
    for (const Placeholder placeholder : placeholdersIn(m_script)) {
        if (valueFrom(placeholder) == ValueFrom::Customer ||
            (placeholder == Placeholder::Code && m_codeForEach))
            continue;
        const auto known = m_values.find(placeholder);
        if (known == m_values.end() || known->second.simplified().isEmpty())
            missing.push_back(placeholder);
    }
    return missing;
}

Result<void> ListTexts::check() const
{
    const OwnPlaceholders &own = m_own.placeholders();
    const std::vector<TextFault> faults =
        m_wanted ? faultsOf(m_script, own) : std::vector<TextFault>();
    if (faults.empty())
        return {};
    return Error{ErrorCode::UnknownPlaceholder, u"script"_s, allWordsInBraces(own),
                 faults.front().word};
}

std::function<bool(std::size_t)> ListTexts::test()
{
    if (!m_wanted)
        return {};
    const std::vector<Placeholder> asked = placeholdersIn(m_script);
    const bool mayFail = std::any_of(asked.begin(), asked.end(), [](Placeholder placeholder) {
        return placeholder == Placeholder::DaysSince || placeholder == Placeholder::Purchases ||
               placeholder == Placeholder::FirstYear;
    });
    if (!mayFail && !asksForOwn(m_script, m_own.placeholders()))
        return {};
    return [this](std::size_t place) {
        const OwnFilled text = textFor(place, {});
        const std::vector<Placeholder> &missing = text.message.missing;
        return !text.lacksOwn &&
               std::none_of(missing.begin(), missing.end(), [](Placeholder placeholder) {
                   return valueFrom(placeholder) == ValueFrom::Customer;
               });
    };
}

OwnFilled ListTexts::textFor(std::size_t place, const QString &code)
{
    MessageValues values = m_person.of(place);
    values.insert(m_values.begin(), m_values.end());
    if (!code.isEmpty())
        values[Placeholder::Code] = code;
    return filled(m_script, values, m_style, m_own.placeholders(), m_own.at(place));
}

void ListTexts::put(std::size_t place, const QString &code, Contact &contact)
{
    contact.voucher = code;
    if (!m_wanted)
        return;
    contact.message = textFor(place, code).message.text;
    if (m_isSms)
        contact.messageParts = smsLength(contact.message, m_label).parts;
}

QString ListTexts::settledScript() const
{
    return m_wanted ? settled(m_script, m_values, m_style) : m_script;
}

} // namespace kq
