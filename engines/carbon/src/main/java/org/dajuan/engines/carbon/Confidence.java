package org.dajuan.engines.carbon;

/** How sure a factor or rule is, the surest first; dimensionless. */
public enum Confidence {
    /** Measured by the firm or a laboratory. */
    MEASURED,
    /** Read in the printed document by somebody who signed for it. */
    PRINTED,
    /** Seen in secondary sources. */
    SEEN,
    /** Remembered; shown as unconfirmed. */
    REMEMBERED;

    /** True when somebody stands for it. */
    public boolean confirmed() {
        return this == MEASURED || this == PRINTED;
    }
}
