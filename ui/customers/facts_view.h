#pragma once

#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/customers/customer_details.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace kq {

/// What is known of a customer, fact by fact, each with who says so where that is not plain.
class FactsView : public QWidget {
    Q_OBJECT
public:
    explicit FactsView(QWidget *parent = nullptr);

    /// @p today decides which purchases count.
    void show(const CustomerDetails &details, QDate today, Language language);

Q_SIGNALS:
    /// Who was merged into the customer in view is somebody else after all.
    void takeApartAsked(kq::CustomerId survivor, const kq::Merge &merge);

private:
    /// What is shown, and in whose words; lives as long as one call of show().
    struct Telling {
        const CustomerDetails &details;
        QDate today;
        const Formatter &format;
        const Words &words;

        [[nodiscard]] bool isOwners(OwnerField field) const;
        /// The step behind the value; null where nobody knows.
        [[nodiscard]] const FactOrigin *originOf(OwnerField field) const;
        /// "You wrote this on …", "The file … of … said so on …"; empty where nobody knows.
        [[nodiscard]] QString sentenceOn(OwnerField field) const;
    };
    /// Who says so, in a word and in a sentence.
    struct Teller {
        QString mark; ///< empty: that is plain
        QString sentence;
        bool isOwner = false;
    };

    void addFact(const QString &name, const QString &value);
    /// With who says so beside it.
    void addFact(const Telling &telling, OwnerField field, const QString &name,
                 const QString &value);
    void addFact(const QString &name, const QString &value, const Teller &teller);
    [[nodiscard]] static Teller tellerOf(const Telling &telling, OwnerField field);
    QLabel *makeValue(const QString &name, const QString &value) const;
    void addIdentity(const Telling &telling);
    void addDates(const Telling &telling);
    void addRhythm(const Telling &telling);
    void addAttributes(const Telling &telling);
    void addSources(const Telling &telling);
    void addConsents(const Telling &telling);
    void addDoNotContact(const Telling &telling);
    void addMerges(const Telling &telling);

    QFormLayout *m_facts;
};

} // namespace kq
