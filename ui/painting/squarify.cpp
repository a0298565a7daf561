// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/squarify.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

// Greatest ratio of sides in a row of areas from `least` to `largest` along a side.
double worstRatio(double sum, double least, double largest, double side)
{
    const double square = side * side;
    return std::max(square * largest / (sum * sum), sum * sum / (square * least));
}

} // namespace

std::vector<QRectF> squarified(std::span<const double> weights, const QRectF& area)
{
    std::vector<QRectF> rects;
    rects.reserve(weights.size());
    double left = std::accumulate(weights.begin(), weights.end(), 0.0); // weight that is not placed
    QRectF rest = area;
    for (size_t begin = 0; begin < weights.size();) {
        const bool isWide = rest.width() >= rest.height();
        const double side = isWide ? rest.height() : rest.width(); // along which the row is laid
        const double scale = rest.width() * rest.height() / left;  // area of a unit of weight
        size_t end = begin + 1;
        double sum = weights[begin];
        double ratio = worstRatio(sum * scale, sum * scale, sum * scale, side);
        for (; end < weights.size(); ++end) {
            const double next = sum + weights[end];
            const double nextRatio = worstRatio(next * scale, weights[end] * scale, weights[begin] * scale, side);
            if (nextRatio > ratio)
                break;
            sum = next;
            ratio = nextRatio;
        }
        const bool isLast = end == weights.size();
        const double whole = isWide ? rest.width() : rest.height();
        const double depth = isLast ? whole : whole * (sum / left);
        double at = 0; // weight of the row placed so far
        for (size_t i = begin; i < end; ++i) {
            const double from = side * (at / sum);
            at += weights[i];
            const double length = (i + 1 == end ? side : side * (at / sum)) - from;
            rects.push_back(isWide ? QRectF(rest.left(), rest.top() + from, depth, length)
                                   : QRectF(rest.left() + from, rest.top(), length, depth));
        }
        if (isWide)
            rest.setLeft(rest.left() + depth);
        else
            rest.setTop(rest.top() + depth);
        left -= sum;
        begin = end;
    }
    return rects;
}

} // namespace heapsight
