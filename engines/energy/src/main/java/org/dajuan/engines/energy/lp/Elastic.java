package org.dajuan.engines.energy.lp;

/**
 * The program with rows that may be missed at a price of 1 a unit (after dividing each row by its largest coefficient) and without other
 * costs. Its optimum is above 0 exactly when the program has no point, and its row duals are then a Farkas certificate. Dimensionless.
 */
public final class Elastic {
    private Elastic() {}

    /** The elastic program: the columns of lp, then what is missed. Dimensionless. */
    public static LinearProgram of(LinearProgram lp) {
        RowView rows = RowView.of(lp);
        LinearProgramBuilder b = new LinearProgramBuilder();
        b.expect(lp.columns() + 2 * lp.rows(), lp.rows(), lp.entries() + 2 * lp.rows());
        for (int j = 0; j < lp.columns(); j++) {
            b.column(0, lp.columnLower()[j], lp.columnUpper()[j], lp.columnHour()[j]);
        }
        for (int i = 0; i < lp.rows(); i++) {
            double low = lp.rowLower()[i];
            double high = lp.rowUpper()[i];
            double size = 0;
            for (int p = rows.start()[i]; p < rows.start()[i + 1]; p++) {
                size = Math.max(size, Math.abs(rows.value()[p]));
            }
            int hour = lp.rowHour()[i];
            int less = Double.isInfinite(low) ? -1 : b.column(1, 0, Double.POSITIVE_INFINITY, hour);
            int more = Double.isInfinite(high) ? -1 : b.column(1, 0, Double.POSITIVE_INFINITY, hour);
            b.row(low, high, hour);
            for (int p = rows.start()[i]; p < rows.start()[i + 1]; p++) {
                b.term(rows.column()[p], rows.value()[p]);
            }
            if (less >= 0) {
                b.term(less, size > 0 ? size : 1);
            }
            if (more >= 0) {
                b.term(more, size > 0 ? -size : -1);
            }
        }
        return b.build();
    }
}
