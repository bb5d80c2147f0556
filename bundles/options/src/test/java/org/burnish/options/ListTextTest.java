package org.burnish.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {

    @Test
    void fieldsWithTheMarksOfListsPassThroughThem() {
        assertThat(ListText.escaped("/a,b|c%d")).isEqualTo("/a%2Cb%7Cc%25d");
        assertThat(ListText.plain("/a%2Cb%7Cc%25d")).isEqualTo("/a,b|c%d");
        assertThat(ListText.plain(ListText.escaped("%7C%2C%25"))).isEqualTo("%7C%2C%25");
    }

    @Test
    void itemsAreJoinedAndTakenApart() {
        assertThat(ListText.items("")).isEmpty();
        assertThat(ListText.items("1,/a|2,/b")).containsExactly("1,/a", "2,/b");
        assertThat(ListText.joined(List.of("1,/a", "2,/b"))).isEqualTo("1,/a|2,/b");
        assertThat(ListText.joined(List.of())).isEmpty();
    }
}
