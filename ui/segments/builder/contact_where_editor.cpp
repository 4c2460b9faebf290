#include "ui/segments/builder/contact_where_editor.h"

#include "core/domain/keys.h"
#include "core/wording/condition_words.h"
#include "ui/segments/builder/list_field.h"
#include "ui/segments/builder/value_editors.h"

#include <utility>

namespace kq {

ContactWhereEditor::ContactWhereEditor(const ContactFilter &filter, const BuilderContext &context,
                                       std::function<void(const ContactFilter &)> edited,
                                       QWidget *parent)
    : RestrictionLines(tr("Only some messages"), parent)
    , m_filter(filter)
    , m_context(context)
    , m_edited(std::move(edited))
{
    build();
}

void ContactWhereEditor::change(const std::function<void(ContactFilter &)> &edit)
{
    edit(m_filter);
    rebuild([this] { build(); });
    m_edited(m_filter);
}

void ContactWhereEditor::addTime()
{
    if (!m_filter.placed)
        return;
    QWidget *editor = makeDateEditor(*m_filter.placed, m_context, [this](const DateTest &test) {
        m_filter.placed = test;
        m_edited(m_filter);
    });
    addLine(tr("sent"), editor, [this] { change([](ContactFilter &f) { f.placed.reset(); }); });
}

void ContactWhereEditor::addChannel()
{
    if (!m_filter.channel)
        return;
    QStringList keys;
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries)
        keys.append(QString::fromLatin1(key));
    auto *field =
        new ListField(*m_filter.channel, keys, [words = m_context.words](const QString &key) {
            return nameOfMessageChannel(key, words);
        });
    field->setAccessibleName(tr("channel"));
    connect(field, &ListField::listEdited, this, [this](const QStringList &list) {
        m_filter.channel = list;
        m_edited(m_filter);
    });
    addLine(tr("channel"),
            withWordsNote(field, m_context,
                          [field](const QString &word) { return field->offers(word); }),
            [this] { change([](ContactFilter &f) { f.channel.reset(); }); });
}

void ContactWhereEditor::build()
{
    addTime();
    addChannel();
    offerLine(tr("sent"), m_filter.placed.has_value(), [this] {
        change([](ContactFilter &f) {
            f.placed = DateTest{DateOp::WithinLast, Span{30, TimeUnit::Days}};
        });
    });
    offerLine(tr("channel"), m_filter.channel.has_value(),
              [this] { change([](ContactFilter &f) { f.channel = QStringList(); }); });
    showLines();
}

} // namespace kq
