#pragma once

#include "core/base/error.h"
#include "core/shop/answers.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QPushButton;

namespace kq {

class AnswerFiles;

/// Lists of people who want no messages: to take one in at any time, and to take one back.
class RefusalsCard : public Card {
    Q_OBJECT
public:
    explicit RefusalsCard(const PageContext &context, QWidget *parent = nullptr);

    /// Reads anew which lists there are.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    void showFiles();

    PageContext m_context;
    std::vector<AnswerFileRecord> m_known;
    QLabel *m_note;
    QPushButton *m_take;
    AnswerFiles *m_files;
};

} // namespace kq
