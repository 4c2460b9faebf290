#include "app/cli/commands.h"
#include "core/domain/owner_field.h"
#include "core/wording/undo_words.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String attributePrefix("attribute:");

/// Says what step was done, by which it can be taken back.
ExitStatus tellStep(const Session &session, StepId step, qint64 customers)
{
    if (session.call().json) {
        printJson(QJsonObject{{"step"_L1, qint64(step.value)}, {"customers"_L1, customers}});
        return ExitStatus::Done;
    }
    printLine(session.words()
                  .say(QT_TRANSLATE_NOOP("Words", "Edited: %1. To take it back: customer undo %2"))
                  .arg(customers)
                  .arg(step.value));
    return ExitStatus::Done;
}

ExitStatus wrongWords(const Session &session)
{
    return session.wrongCall(
        session.words()
            .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
            .arg(session.call().words.join(u' ')));
}

QStringList tagsOf(const QString &text)
{
    QStringList tags = text.split(u',', Qt::SkipEmptyParts);
    for (QString &tag : tags)
        tag = tag.trimmed();
    return tags;
}

/// `FIELD=VALUE` behind --set; false where it is none.
bool addSet(const QString &word, CustomerEdits &edits)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0)
        return false;
    const QString key = word.left(equals);
    const QString value = word.mid(equals + 1);
    if (key.startsWith(attributePrefix)) {
        edits.attributes.push_back({key.mid(attributePrefix.size()), value});
        return true;
    }
    const std::optional<OwnerField> field = fromKey<OwnerField>(key);
    if (field)
        edits.fields.push_back({*field, value});
    return field.has_value();
}

} // namespace

ExitStatus editCustomers(Session &session, const std::vector<CustomerId> &ids,
                         const QStringList &sets)
{
    CustomerEdits edits;
    for (const QString &word : sets) {
        if (!addSet(word, edits))
            return wrongWords(session);
    }
    for (const auto &[field, key] : KeyTable<OwnerField>::entries) {
        QString option = QLatin1String(key);
        option.replace(u'_', u'-');
        if (session.call().has(option))
            edits.fields.push_back({field, session.call().value(option)});
    }
    edits.addTags = tagsOf(session.call().value(u"tag"_s));
    edits.removeTags = tagsOf(session.call().value(u"untag"_s));
    if (edits.isEmpty())
        return wrongWords(session);
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<StepId> step =
        shop->editCustomers(ids, edits, QDateTime::currentDateTime(), session.control());
    if (!step)
        return session.fail(step.error());
    return tellStep(session, *step, static_cast<qint64>(ids.size()));
}

ExitStatus undoStepOf(Session &session, StepId step)
{
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const BuiltUpon builtUpon =
        session.call().has(u"with-later"_s) ? BuiltUpon::UndoToo : BuiltUpon::Stay;
    const Result<UndoReport> undone = shop->undoEdit(step, builtUpon, session.control());
    if (!undone)
        return session.fail(undone.error());
    const Words &words = session.words();
    if (undone->outcome == UndoOutcome::InTheWay) {
        return session.failWith(
            words
                .say(QT_TRANSLATE_NOOP("Words", "Step %1 cannot be taken back alone, because what "
                                                "came later builds on it: %2. With --with-later "
                                                "these are taken back too."))
                .arg(QString::number(step.value), othersOf(*undone, words)));
    }
    if (undone->outcome == UndoOutcome::NotRecorded) {
        return session.failWith(
            words
                .say(QT_TRANSLATE_NOOP("Words", "Step %1 cannot be taken back: there is none of "
                                                "that number, or a name that it would give back "
                                                "is taken."))
                .arg(step.value));
    }
    QJsonArray also;
    for (const ImportRecord &import : undone->alsoImports)
        also.append(qint64(import.id.value));
    if (session.call().json)
        printJson(QJsonObject{{"undone"_L1, qint64(step.value)}, {"also_undone"_L1, also}});
    else
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Step %1 was taken back.")).arg(step.value));
    return ExitStatus::Done;
}

namespace {

QJsonObject jsonOf(const StoredAttribute &attribute)
{
    return {{"name"_L1, attribute.name},
            {"type"_L1, attribute.type},
            {"choices"_L1, QJsonArray::fromStringList(attribute.choices)}};
}

ExitStatus listAttributesOf(Session &session, const Shop &shop)
{
    const Result<std::vector<StoredAttribute>> attributes = shop.attributes();
    if (!attributes)
        return session.fail(attributes.error());
    if (session.call().json) {
        QJsonArray array;
        for (const StoredAttribute &attribute : *attributes)
            array.append(jsonOf(attribute));
        printJson(array);
        return ExitStatus::Done;
    }
    for (const StoredAttribute &attribute : *attributes)
        printLine(attribute.name + u"  "_s + attribute.type);
    return ExitStatus::Done;
}

/// Says the step of a change of an attribute.
ExitStatus tellChange(const Session &session, const Result<StepId> &step)
{
    return step ? tellStep(session, *step, 0) : session.fail(step.error());
}

} // namespace

ExitStatus runAttribute(Session &session)
{
    const QStringList &words = session.call().words;
    const QString name = words.value(1);
    const QString second = words.value(2);
    const std::optional<AttributeType> type = fromKey<AttributeType>(second);
    const QStringList choices = tagsOf(session.call().value(u"choices"_s));
    const bool isList = words[0] == "list"_L1 && words.size() == 1;
    const bool isAdd = words[0] == "add"_L1 && type;
    const bool isRename = words[0] == "rename"_L1 && words.size() == 3;
    const bool isRetype = words[0] == "retype"_L1 && type;
    const bool isChoices = words[0] == "choices"_L1 && words.size() == 2;
    const bool isRemove = words[0] == "remove"_L1 && words.size() == 2;
    if (!isList && !isAdd && !isRename && !isRetype && !isChoices && !isRemove)
        return wrongWords(session);
    Shop *shop = isAdd ? session.openOrCreateShop() : session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const QDateTime now = QDateTime::currentDateTime();
    if (isRename)
        return tellChange(session, shop->renameAttribute(name, second, now, session.control()));
    if (isRetype)
        return tellChange(session, shop->retypeAttribute(name, *type, now, session.control()));
    if (isChoices)
        return tellChange(session,
                          shop->setAttributeChoices(name, choices, now, session.control()));
    if (isRemove)
        return tellChange(session, shop->removeAttribute(name, now, session.control()));
    if (isAdd) {
        if (const Result<void> added = shop->defineAttribute(name, *type, choices); !added)
            return session.fail(added.error());
    }
    return listAttributesOf(session, *shop);
}

} // namespace kq::cli
