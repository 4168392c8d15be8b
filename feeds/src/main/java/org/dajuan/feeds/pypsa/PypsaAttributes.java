package org.dajuan.feeds.pypsa;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done with each attribute of a kind of component: read; left aside since it does not enter the linear optimum; or allowed only at a
 * value that says "not used". Names and defaults are those of PyPSA 1.3 (its component attributes).
 *
 * @param list the file's name without ending
 * @param read attributes that are read, static or as a series
 * @param series those of {@code read} that may come as a series
 * @param idle attributes that do not enter the optimum, outputs among them
 * @param only attributes that must stay at the value given
 */
record PypsaAttributes(String list, Set<String> read, Set<String> series, Set<String> idle, Map<String, String> only) {
    private static final String SIZED = "name active carrier p_nom p_nom_extendable p_nom_min p_nom_max p_nom_set "
            + "capital_cost marginal_cost p_min_pu p_max_pu";
    private static final String COMMITTED = "start_up_cost shut_down_cost stand_by_cost min_up_time min_down_time "
            + "up_time_before down_time_before ramp_limit_start_up ramp_limit_shut_down maintenance_duration maintenance_pu "
            + "maintenance_events";
    private static final String DESCRIBED =
            "type control build_year lifetime discount_rate q_set weight unit location x y "
                    + "v_mag_pu_set v_mag_pu_min v_mag_pu_max generator sub_network length terrain_factor";
    private static final String OUTPUTS = "p q p0 p1 p2 p3 p4 q0 q1 e mu mu_upper mu_lower mu_p_set mu_ramp_limit_up "
            + "mu_ramp_limit_down mu_energy_balance mu_state_of_charge_set marginal_price v_mag_pu v_ang p_nom_opt s_nom_opt "
            + "e_nom_opt status start_up shut_down maintenance maintenance_start p_dispatch p_store state_of_charge spill "
            + "x_pu r_pu g_pu b_pu x_pu_eff r_pu_eff capital_cost_piecewise_opt marginal_cost_piecewise_opt";
    private static final String COSTS = "overnight_cost=nan fom_cost=0 marginal_cost_quadratic=0 p_nom_mod=0 ";
    private static final String UNITS = "committable=False maintainable=False p_init=nan ";

    static final Map<String, PypsaAttributes> ALL = all();

    private static Map<String, PypsaAttributes> all() {
        Map<String, PypsaAttributes> m = new LinkedHashMap<>();
        put(m, "buses", "name v_nom carrier", "", "", "");
        put(m, "carriers", "name co2_emissions", "", "color nice_name max_growth max_relative_growth", "");
        put(
                m,
                "generators",
                SIZED + " bus p_set e_sum_min e_sum_max sign efficiency ramp_limit_up ramp_limit_down",
                "p_set p_min_pu p_max_pu marginal_cost efficiency",
                COMMITTED,
                COSTS + UNITS);
        put(
                m,
                "links",
                SIZED + " bus0 bus1 bus2 bus3 bus4 efficiency efficiency2 efficiency3 efficiency4 p_set ramp_limit_up "
                        + "ramp_limit_down length",
                "p_set p_min_pu p_max_pu marginal_cost efficiency efficiency2 efficiency3 efficiency4",
                COMMITTED + " cyclic_delay",
                COSTS + UNITS + "delay=0 delay2=0 delay3=0 delay4=0");
        put(
                m,
                "lines",
                "name active carrier bus0 bus1 x r length s_nom s_nom_extendable s_nom_min s_nom_max s_nom_set s_max_pu "
                        + "capital_cost",
                "s_max_pu",
                "g b num_parallel v_ang_min v_ang_max",
                "type= s_nom_mod=0 overnight_cost=nan fom_cost=0");
        put(m, "loads", "name active bus p_set sign", "p_set", "carrier", "");
        put(
                m,
                "storage_units",
                SIZED + " bus spill_cost marginal_cost_storage state_of_charge_initial state_of_charge_set "
                        + "cyclic_state_of_charge max_hours efficiency_store efficiency_dispatch standing_loss inflow",
                "p_min_pu p_max_pu marginal_cost spill_cost marginal_cost_storage state_of_charge_set efficiency_store "
                        + "efficiency_dispatch inflow",
                "state_of_charge_initial_per_period cyclic_state_of_charge_per_period",
                COSTS + "sign=1 p_set=nan p_dispatch_set=nan p_store_set=nan");
        put(
                m,
                "stores",
                "name active carrier bus e_nom e_nom_extendable e_nom_min e_nom_max e_nom_set e_min_pu e_max_pu e_initial "
                        + "e_cyclic capital_cost marginal_cost marginal_cost_storage standing_loss",
                "e_min_pu e_max_pu marginal_cost marginal_cost_storage",
                "e_initial_per_period e_cyclic_per_period",
                "overnight_cost=nan fom_cost=0 marginal_cost_quadratic=0 e_nom_mod=0 sign=1 p_set=nan e_set=nan");
        put(m, "global_constraints", "name type carrier_attribute sense constant bus", "", "", "investment_period=nan");
        return m;
    }

    private static void put(
            Map<String, PypsaAttributes> all, String list, String read, String series, String idle, String only) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : only.isEmpty() ? new String[0] : only.split(" ")) {
            values.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        Set<String> aside = words(idle + " " + DESCRIBED + " " + OUTPUTS);
        aside.removeAll(words(read));
        aside.removeAll(values.keySet());
        all.put(list, new PypsaAttributes(list, words(read), words(series), aside, values));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.strip().split(" +")));
    }

    /** Files of a folder that hold nothing which enters the optimum. */
    static final List<String> ASIDE = List.of(
            "network", "snapshots", "shapes", "sub_networks", "line_types", "transformer_types", "shunt_impedances");
}
