package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.UnknownEntry;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void entriesThatFitStayInTheRecord() {
        Placement placement = Placement.of(entries(100, 50), 150, 7);

        assertThat(placement.recorded()).isEqualTo(2);
        assertThat(placement.areas()).isEmpty();
        assertThat(placement.end()).isEqualTo(7);
    }

    @Test
    void entriesThatDoNotFitLeaveRoomForTheContinuation() {
        Placement placement = Placement.of(entries(100, 51), 150, 0);

        assertThat(placement.recorded()).isEqualTo(1);
        assertThat(placement.areas()).containsExactly(new Placement.Area(0, 51, 1, 2));
    }

    @Test
    void firstEntryGoesToTheAreaWhenTheContinuationNeedsItsRoom() {
        assertThat(Placement.of(entries(130, 51), 150, 0).recorded()).isZero();
    }

    @Test
    void areaThatWouldCrossABlockBeginsWithTheNext() {
        Placement placement = Placement.of(entries(100, 255), 150, 1800);

        assertThat(placement.areas()).containsExactly(new Placement.Area(2048, 255, 1, 2));
        assertThat(placement.end()).isEqualTo(2048 + 255);
    }

    @Test
    void areaMayEndWithTheBlock() {
        Placement placement = Placement.of(entries(100, 248), 150, 1800);

        assertThat(placement.areas()).containsExactly(new Placement.Area(1800, 248, 1, 2));
        assertThat(placement.end()).isEqualTo(2048);
    }

    @Test
    void moreThanABlockGoesToSeveralAreasNoneOfWhichCrosses() {
        List<SuspEntry> entries = new ArrayList<>(Collections.nCopies(20, entry(255)));
        for (int offset = 0; offset < 4096; offset++) {
            Placement placement = Placement.of(entries, 150, offset);

            int next = placement.recorded();
            for (Placement.Area area : placement.areas()) {
                assertThat(area.offset() / 2048).isEqualTo((area.offset() + area.size() - 1) / 2048);
                assertThat(area.from()).isEqualTo(next);
                next = area.to();
            }
            assertThat(next).isEqualTo(20);
        }
    }

    private static List<SuspEntry> entries(int... lengths) {
        List<SuspEntry> entries = new ArrayList<>();
        for (int length : lengths) {
            entries.add(entry(length));
        }
        return entries;
    }

    private static SuspEntry entry(int length) {
        return new UnknownEntry("ZZ", ByteBuffer.allocate(length));
    }
}
