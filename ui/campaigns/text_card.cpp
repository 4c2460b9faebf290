#include "ui/campaigns/text_card.h"

#include "core/wording/plan_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/insert_word.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>

namespace kq {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseInTyping = 250ms;
constexpr int linesOfText = 5;
constexpr int linesOfCodes = 3;
const QLatin1StringView usualPattern("QUEN-####");

void setLines(QPlainTextEdit *edit, int lines)
{
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 2 * space::tight);
    edit->setTabChangesFocus(true);
}

} // namespace

TextCard::TextCard(QWidget *parent)
    : Card(parent)
    , m_carries(new QCheckBox)
    , m_textBox(new QWidget)
    , m_style(new QComboBox)
    , m_fromPlan(new QPushButton)
    , m_script(new QPlainTextEdit)
    , m_insert(new InsertWord(m_script))
    , m_hint(new QLabel)
    , m_values(new QFormLayout)
    , m_codeForm(new QFormLayout)
    , m_codes(new QComboBox)
    , m_pattern(new QLineEdit)
    , m_codeList(new QPlainTextEdit)
    , m_codeFile(new QPushButton)
{
    m_carries->setObjectName(u"carriesText"_s);
    m_style->setObjectName(u"style"_s);
    m_style->setMinimumHeight(measure::control);
    m_fromPlan->setObjectName(u"textFromPlan"_s);
    m_script->setObjectName(u"script"_s);
    m_codes->setObjectName(u"codes"_s);
    m_codes->setMinimumHeight(measure::control);
    m_pattern->setObjectName(u"codePattern"_s);
    m_pattern->setMinimumHeight(measure::control);
    m_codeList->setObjectName(u"codeList"_s);
    m_codeFile->setObjectName(u"codeFile"_s);
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Note);
    setLines(m_script, linesOfText);
    setLines(m_codeList, linesOfCodes);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    addParts();
    join();
}

void TextCard::addParts()
{
    auto *text = new QVBoxLayout(m_textBox);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(space::tight);
    auto *line = new QHBoxLayout;
    line->addWidget(m_style, 1);
    line->addWidget(m_fromPlan);
    text->addLayout(line);
    text->addWidget(m_script);
    text->addWidget(m_insert, 0, Qt::AlignLeft);
    text->addWidget(m_hint);
    m_values->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_values->setVerticalSpacing(space::tight);
    text->addLayout(m_values);
    m_codeForm->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_codeForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_codeForm->setVerticalSpacing(space::tight);
    m_codeForm->addRow(new QLabel, m_codes);
    m_codeForm->addRow(new QLabel, m_pattern);
    m_codeForm->addRow(new QLabel, m_codeList);
    m_codeForm->addRow(m_codeFile);
    body()->addWidget(m_carries);
    body()->addWidget(m_textBox);
    body()->addLayout(m_codeForm);
}

void TextCard::join()
{
    connect(&m_pause, &QTimer::timeout, this, &TextCard::changed);
    connect(m_carries, &QCheckBox::toggled, this, [this](bool isOn) {
        m_textBox->setVisible(isOn);
        if (isOn && m_script->toPlainText().isEmpty())
            takePlan(static_cast<MessageStyle>(m_style->currentData().toInt()));
        Q_EMIT changed();
    });
    connect(m_style, &QComboBox::currentIndexChanged, this, [this] {
        const auto style = static_cast<MessageStyle>(m_style->currentData().toInt());
        // A text that nobody has touched follows the language.
        const QString text = m_script->toPlainText();
        for (const auto &[other, key] : KeyTable<MessageStyle>::entries) {
            if (text == planText(other))
                return takePlan(style);
        }
        Q_EMIT changed();
    });
    connect(m_fromPlan, &QPushButton::clicked, this,
            [this] { takePlan(static_cast<MessageStyle>(m_style->currentData().toInt())); });
    connect(m_script, &QPlainTextEdit::textChanged, this, [this] {
        askForValues();
        m_pause.start();
    });
    connect(m_codes, &QComboBox::currentIndexChanged, this, [this] {
        if (codes() == Codes::MadeUp && m_pattern->text().isEmpty())
            m_pattern->setText(usualPattern);
        showCodes();
        askForValues();
        Q_EMIT changed();
    });
    connect(m_pattern, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_codeList, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_codeFile, &QPushButton::clicked, this, &TextCard::codesWanted);
}

void TextCard::retranslate(const Words &words)
{
    m_words = words;
    setTitle(tr("What it says"));
    m_carries->setText(tr("The list carries the text, filled for each person"));
    const QSignalBlocker quietStyle(m_style);
    const QSignalBlocker quietCodes(m_codes);
    const int style = std::max(0, m_style->currentIndex());
    m_style->clear();
    m_style->addItem(tr("Vietnamese"), int(MessageStyle::Vietnamese));
    m_style->addItem(tr("Vietnamese without tone marks (SMS)"), int(MessageStyle::PlainVietnamese));
    m_style->addItem(tr("English"), int(MessageStyle::English));
    m_style->setCurrentIndex(style);
    m_style->setAccessibleName(tr("Language of the text"));
    m_fromPlan->setText(tr("Text of the care plan"));
    m_script->setAccessibleName(tr("Text of the message"));
    m_hint->setText(tr("Words in braces are filled in: {xung_ho} {ten} {san_pham} {so_ngay} {ma} "
                       "and the like."));
    m_insert->offer(words, m_own);
    const int codes = std::max(0, m_codes->currentIndex());
    m_codes->clear();
    m_codes->addItem(tr("None, or one for all"), int(Codes::None));
    m_codes->addItem(tr("One a person, from my list"), int(Codes::Given));
    m_codes->addItem(tr("One a person, made up"), int(Codes::MadeUp));
    m_codes->setCurrentIndex(codes);
    const auto name = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_codeForm->labelForField(field)))
            label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_codes, tr("Voucher codes"));
    name(m_pattern, tr("Pattern"));
    name(m_codeList, tr("Codes, one a line"));
    m_pattern->setToolTip(tr("Each # becomes a letter or digit."));
    m_codeFile->setText(tr("Take codes from a file…"));
    m_asked.clear();
    askForValues();
    showCodes();
}

void TextCard::setMessages(const MessageSettings &messages)
{
    m_messages = messages;
    m_asked.clear();
    askForValues();
}

void TextCard::setOwn(const OwnPlaceholders &own)
{
    m_own = own;
    m_insert->offer(m_words, m_own);
}

void TextCard::setPlan(const std::optional<CarePlan> &plan)
{
    const QString text = m_script->toPlainText();
    bool isOfPlan = text.isEmpty();
    for (const auto &[style, key] : KeyTable<MessageStyle>::entries)
        isOfPlan = isOfPlan || text == planText(style);
    m_plan = plan;
    m_fromPlan->setEnabled(m_plan.has_value());
    if (isOfPlan && m_plan && m_carries->isChecked())
        takePlan(static_cast<MessageStyle>(m_style->currentData().toInt()));
}

QString TextCard::planText(MessageStyle style) const
{
    if (!m_plan)
        return {};
    switch (style) {
    case MessageStyle::Vietnamese:
        return m_plan->zalo;
    case MessageStyle::PlainVietnamese:
        return m_plan->sms;
    case MessageStyle::English:
        return m_plan->messageInEnglish;
    }
    Q_UNREACHABLE();
    return {};
}

void TextCard::takePlan(MessageStyle style)
{
    const QString text = planText(style);
    if (!text.isEmpty() && text != m_script->toPlainText())
        m_script->setPlainText(text);
    else
        Q_EMIT changed();
}

void TextCard::setChoices(const ListChoices &choices)
{
    const QSignalBlocker quietCarries(m_carries);
    const QSignalBlocker quietStyle(m_style);
    const QSignalBlocker quietScript(m_script);
    const QSignalBlocker quietCodes(m_codes);
    m_carries->setChecked(choices.fillsScript);
    m_style->setCurrentIndex(std::max(0, m_style->findData(int(choices.style))));
    m_script->setPlainText(choices.script);
    m_pattern->setText(choices.pattern);
    const Codes kind = choices.ownCodes            ? Codes::Given
                       : choices.pattern.isEmpty() ? Codes::None
                                                   : Codes::MadeUp;
    m_codes->setCurrentIndex(std::max(0, m_codes->findData(int(kind))));
    m_pause.stop();
    askForValues();
    showCodes();
    m_isSms = choices.channel == MessageChannel::Sms;
    follow(choices);
}

void TextCard::readInto(ListChoices &choices) const
{
    choices.fillsScript = m_carries->isChecked();
    choices.style = static_cast<MessageStyle>(m_style->currentData().toInt());
    choices.script = m_script->toPlainText().trimmed();
    choices.pattern = codes() == Codes::MadeUp ? m_pattern->text().trimmed() : QString();
    choices.ownCodes = codes() == Codes::Given;
}

void TextCard::readInto(ExportRequest &request) const
{
    request.values = m_given;
    if (codes() == Codes::Given)
        request.vouchers.given = m_codeList->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

void TextCard::followChannel(MessageChannel channel)
{
    const bool isSms = channel == MessageChannel::Sms;
    if (isSms == m_isSms)
        return;
    m_isSms = isSms;
    // A name with tone marks makes an SMS of one part one of two.
    const MessageStyle marked = MessageStyle::Vietnamese;
    const MessageStyle plain = MessageStyle::PlainVietnamese;
    if (m_style->currentData().toInt() == int(isSms ? marked : plain))
        m_style->setCurrentIndex(m_style->findData(int(isSms ? plain : marked)));
}

void TextCard::follow(const ListChoices &choices)
{
    followChannel(choices.channel);
    const bool isByHand = choices.delivery == Delivery::ByHand;
    const bool canCarry = isByHand || carriesText(choices.format);
    m_carries->setVisible(canCarry && !isByHand);
    m_textBox->setVisible(isByHand || (canCarry && m_carries->isChecked()));
    setVisible(isWanted(choices));
    if (isByHand && m_script->toPlainText().isEmpty())
        takePlan(static_cast<MessageStyle>(m_style->currentData().toInt()));
}

bool TextCard::isWanted(const ListChoices &choices)
{
    return choices.delivery == Delivery::ByHand || carriesText(choices.format) ||
           choices.format == ListFormat::Zns;
}

void TextCard::setCodes(const QStringList &codes)
{
    m_codes->setCurrentIndex(m_codes->findData(int(Codes::Given)));
    m_codeList->setPlainText(codes.join(u'\n'));
}

void TextCard::useUpCodes(std::int64_t people)
{
    if (codes() != Codes::Given)
        return;
    QSet<QString> seen; // as VoucherCodes counts them: no empty line, no code twice
    QStringList left;
    for (const QString &line : m_codeList->toPlainText().split(u'\n')) {
        const QString code = line.simplified();
        if (code.isEmpty() || seen.contains(code))
            continue;
        seen.insert(code);
        if (seen.size() > people)
            left.append(code);
    }
    m_codeList->setPlainText(left.join(u'\n'));
}

TextCard::Codes TextCard::codes() const
{
    return static_cast<Codes>(m_codes->currentData().toInt());
}

void TextCard::showCodes()
{
    m_codeForm->setRowVisible(m_pattern, codes() == Codes::MadeUp);
    m_codeForm->setRowVisible(m_codeList, codes() == Codes::Given);
    m_codeForm->setRowVisible(m_codeFile, codes() == Codes::Given);
}

void TextCard::askForValues()
{
    std::vector<Placeholder> asked;
    for (const Placeholder placeholder : placeholdersIn(m_script->toPlainText())) {
        const bool isCode = placeholder == Placeholder::Code && codes() != Codes::None;
        if (valueFrom(placeholder) != ValueFrom::Customer && !isCode)
            asked.push_back(placeholder);
    }
    if (asked == m_asked)
        return;
    m_asked = asked;
    while (m_values->rowCount() > 0)
        m_values->removeRow(0);
    for (const Placeholder placeholder : asked) {
        auto *editor = new QLineEdit;
        editor->setObjectName(u"value_"_s + keyOf(placeholder));
        editor->setMinimumHeight(measure::control);
        const QString name = nameOf(placeholder, m_words);
        editor->setAccessibleName(name);
        const auto given = m_given.find(placeholder);
        const auto known = m_messages.values.find(placeholder);
        if (given != m_given.end())
            editor->setText(given->second);
        else if (known != m_messages.values.end())
            editor->setText(known->second);
        connect(editor, &QLineEdit::textEdited, this, [this, placeholder](const QString &text) {
            m_given[placeholder] = text;
            m_pause.start();
        });
        auto *label = new QLabel(u'{' + keyOf(placeholder) + u"} "_s + name);
        setTextRole(label, TextRole::Note);
        label->setBuddy(editor);
        m_values->addRow(label, editor);
    }
}

} // namespace kq
