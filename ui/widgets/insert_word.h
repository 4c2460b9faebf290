#pragma once

#include "core/care/own_placeholders.h"
#include "core/wording/words.h"

#include <QPushButton>

class QPlainTextEdit;

namespace kq {

/// Offers all that a message text can be filled with, each with what it stands for, the shop's own
/// attributes among them, and puts what is chosen where the cursor stands in the text.
class InsertWord : public QPushButton {
    Q_OBJECT
public:
    /// @p text outlives it.
    explicit InsertWord(QPlainTextEdit *text, QWidget *parent = nullptr);

    void offer(const Words &words, const OwnPlaceholders &own);

private:
    void add(const QString &key, const QString &name);

    QPlainTextEdit *m_text;
};

} // namespace kq
