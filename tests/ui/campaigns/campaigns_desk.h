#pragma once

#include "tests/support/page_desk.h"
#include "ui/campaigns/campaigns_page.h"

#include <QAbstractButton>
#include <QComboBox>

namespace kq {

/// The campaigns page over a sample shop, with what its tests do to it.
class CampaignsDesk : protected PageDesk<CampaignsPage> {
protected:
    /// A shop in which something can be sent before the page is there.
    void prepareShop() { m_shop = newSample(); }
    void openPage() { openShop(std::move(m_shop), QSize(1080, 720)); }

    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return PageDesk::part<Widget>(QString::fromLatin1(name));
    }

    /// Presses a button once it can be pressed; false where that does not come.
    [[nodiscard]] bool press(const char *name) const
    {
        QAbstractButton *button = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            button = part<QAbstractButton>(name); // a rebuild may put another in its place
            return button && button->isVisible() && button->isEnabled() &&
                   !button->size().isEmpty();
        });
        if (isThere)
            QTest::mouseClick(button, Qt::LeftButton);
        return isThere;
    }

    /// Chooses in a box by value; false where it is not there.
    [[nodiscard]] bool choose(const char *name, const QVariant &value) const
    {
        auto *box = part<QComboBox>(name);
        const int index = box ? box->findData(value) : -1;
        if (index < 0)
            return false;
        box->setCurrentIndex(index);
        return true;
    }
};

} // namespace kq
