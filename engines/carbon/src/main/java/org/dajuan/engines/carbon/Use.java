package org.dajuan.engines.carbon;

/** What a measured amount was used for; dimensionless. The sign of an amount follows from it: amounts themselves are never negative. */
public enum Use {
    /** Fuel burned here. */
    BURNED,
    /** Raw material that enters the carbon balance; as an energy carrier it is feedstock. */
    FEED,
    /** Product that leaves with its carbon. */
    PRODUCT,
    /** Dust, slag or waste that leaves with its carbon. */
    WASTE,
    /** Carbonate that gives off its carbon dioxide. */
    DECOMPOSED,
    /** Output to which a process factor applies, in place of a carbon balance. */
    EMITTING_OUTPUT,
    /** Power or heat bought from outside. */
    BOUGHT,
    /** Non-fossil power over a line of its own, not through the public grid. */
    DIRECT_LINE,
    /** Non-fossil power made and used on site. */
    HARVESTED,
    /** Power or heat sold. */
    SOLD,
    /** Power or heat that a process makes from what it burned. */
    MADE,
    /** Power or heat that a process takes from another one on site. */
    USED,
    /** Carbon dioxide captured and handed over. */
    RECOVERED;

    /** True when the amount crosses the fence inwards as energy. */
    public boolean isInput() {
        return this == BURNED || this == FEED || this == BOUGHT || this == DIRECT_LINE || this == HARVESTED;
    }
}
