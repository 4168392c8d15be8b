package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

    private static final double METRES_PER_DEGREE = 111_320;

    /** Pairs that the tests of the eviltransform project publish (Shanghai, Shenzhen, Beijing). */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
    })
    void knownPairsAreMet(double east, double north, double shiftedEast, double shiftedNorth) {
        Place shifted = Gcj02.fromWgs84(east, north);
        assertThat(shifted.longitude()).isCloseTo(shiftedEast, within(1e-6));
        assertThat(shifted.latitude()).isCloseTo(shiftedNorth, within(1e-6));
        Place back = Gcj02.toWgs84(shiftedEast, shiftedNorth);
        assertThat(back.longitude()).isCloseTo(east, within(2e-6));
        assertThat(back.latitude()).isCloseTo(north, within(2e-6));
    }

    @Test
    void thereAndBackIsTheSamePlaceAllOverTheCountry() {
        Random dice = new Random(20250106);
        double worstM = 0;
        for (int i = 0; i < 20_000; i++) {
            double east = 73.7 + dice.nextDouble() * 61;
            double north = 18.2 + dice.nextDouble() * 35;
            Place shifted = Gcj02.fromWgs84(east, north);
            double shiftM = metres(shifted, east, north);
            assertThat(shiftM).as("%s %s", east, north).isBetween(1.0, 1500.0);
            worstM = Math.max(worstM, metres(Gcj02.toWgs84(shifted.longitude(), shifted.latitude()), east, north));
        }
        assertThat(worstM).isLessThan(0.01);
    }

    @Test
    void outsideOfChinaNothingIsShifted() {
        assertThat(Gcj02.toWgs84(2.3522, 48.8566)).isEqualTo(new Place(2.3522, 48.8566));
    }

    private static double metres(Place place, double east, double north) {
        double x = (place.longitude() - east) * Math.cos(Math.toRadians(north));
        return Math.hypot(x, place.latitude() - north) * METRES_PER_DEGREE;
    }
}
