#pragma once

#include "core/base/result.h"
#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace kq {

/// Whose word on a customer counts where two systems say different things: one source, or the
/// newest file. A choice is kept at once.
class PreferredSourceCard : public Card {
    Q_OBJECT
public:
    explicit PreferredSourceCard(const PageContext &context, QWidget *parent = nullptr);

    /// Reads the sources and the choice anew.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    struct Sources {
        std::vector<StoredSource> all;
        std::optional<StoredSource> preferred;
    };

    void showChoice();
    void keep();

    PageContext m_context;
    Sources m_sources;
    QLabel *m_label;
    QComboBox *m_choice;
    QLabel *m_note;
};

} // namespace kq
