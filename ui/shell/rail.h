#pragma once

#include "ui/frame/destination.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace kq {

/// The pages down the left side, with icon and word, or icons alone in a narrow window. Up and Down
/// move between them.
class Rail : public QWidget {
    Q_OBJECT
public:
    /// Settings stand at the bottom.
    explicit Rail(const std::vector<PageId> &pages, QWidget *parent = nullptr);

    void setCurrent(PageId page);
    void setNarrow(bool narrow);
    /// The name of the open shop, at the bottom.
    void setShopName(const QString &name, const QString &path);

Q_SIGNALS:
    void pageWanted(kq::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(PageId page, QVBoxLayout *column);
    void retranslate();
    void layOut();

    std::map<PageId, QToolButton *> m_buttons;
    std::vector<PageId> m_order;
    QLabel *m_product;
    QLabel *m_shop;
    QString m_shopName;
    bool m_narrow = false;
};

} // namespace kq
