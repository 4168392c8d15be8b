package org.dajuan.engines.carbon;

import java.util.List;

/**
 * One line of the accounts: a signed product of numbers that each name their source, in the unit of its account.
 *
 * @param account what it adds to
 * @param activity the id of the amount it comes from
 * @param cell enterprise, process, product, month
 * @param use of the amount
 * @param item carrier or material
 * @param sign +1 or −1
 * @param terms the numbers
 * @param value sign times product of the terms
 */
public record Line(
        Account account, String activity, Cell cell, Use use, String item, int sign, List<Term> terms, double value) {
    public Line {
        terms = List.copyOf(terms);
        if (sign != 1 && sign != -1 || terms.isEmpty()) {
            throw new IllegalArgumentException("Line of " + activity + " has sign " + sign + " and " + terms.size()
                    + " terms; expected 1 or -1 and at least one.");
        }
    }

    static Line of(Account account, Activity a, int sign, List<Term> terms) {
        double product = sign;
        for (Term t : terms) {
            product *= t.value();
        }
        return new Line(account, a.id(), a.cell(), a.use(), a.item(), sign, terms, product);
    }

    /** False when any of its numbers has nobody to stand for it. */
    public boolean confirmed() {
        return terms.stream().allMatch(t -> t.confidence().confirmed());
    }
}
