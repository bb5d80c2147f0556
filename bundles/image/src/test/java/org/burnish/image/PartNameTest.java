package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartNameTest {

    @Test
    void nameTellsThePlace() {
        assertThat(PartName.parse("part_1_of_3_at_0_with_2047m_of_5753194821"))
                .contains(new PartName(1, 3, 0, 2047L << 20, 5_753_194_821L));
        assertThat(PartName.parse("part_2_of_3_at_2s_with_4k_of_9000")).contains(new PartName(2, 3, 4096, 4096, 9000));
    }

    @Test
    void nameIsReadAsItIsWritten() {
        PartName part = new PartName(2, 2, 4096, 904, 5000);
        assertThat(part).hasToString("part_2_of_2_at_4096_with_904_of_5000");
        assertThat(PartName.parse(part.toString())).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo.tif",
                "part_1_of_3_at_0_with_2047m",
                "part_1_of_3_at_0_with_2047x_of_5",
                "part_1_of_3_at_-1_with_2_of_5",
                "part_9999999999_of_3_at_0_with_2_of_5",
                "part_1_of_3_at_0_with_9999999999999999_of_5"
            })
    void otherNamesAreOfOtherFiles(String name) {
        assertThat(PartName.parse(name)).isEqualTo(Optional.empty());
    }
}
