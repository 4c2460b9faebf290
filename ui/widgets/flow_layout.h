#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace kq {

/// Lays widgets side by side and begins a new line where the width ends: tags, chips, tiles. What
/// is left of a line goes to the last one in it that wants to expand, as far as it may grow.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr, int distance = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    int flow(const QRect &rect, Pass pass) const;
    /// Where the line that begins with the item @p first ends: the first item of the next one.
    [[nodiscard]] std::size_t lineFrom(std::size_t first, int room) const;
    /// Gives the height of the line.
    int placeLine(std::size_t first, std::size_t last, const QRect &line, Pass pass) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_distance;
};

} // namespace kq
