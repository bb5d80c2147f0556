package org.burnish.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.burnish.media.FormatRequest;
import org.burnish.media.WriteOptions;
import org.junit.jupiter.api.Test;

class OrderFormTest {

    private static Order again(Order order) {
        return OrderForm.order(order.values());
    }

    @Test
    void orderOfEachKindComesBackTheSame() {
        List<Order> orders = List.of(
                Order.burn(List.of("emu:a", "/dev/sr0"), List.of("/home/me", "b"))
                        .with(new PathPair("/etc/motd", "/notes/motd"))
                        .with(OperationOptions.VERIFY, true)
                        .with(WriteOptions.SPEED, 5540),
                Order.of(Order.PLAN, "emu:a").with(PathPair.of("/home/me")),
                Order.of(Order.VERIFY, "emu:a").with(OperationOptions.ALL_SESSIONS, true),
                Order.blank("emu:a", "fast", true),
                Order.format("emu:a", FormatRequest.of("by_index", false).index(OptionalInt.of(2))),
                Order.of(Order.COPY, "emu:a").with(OperationOptions.TARGET, "ümlaut.iso"),
                Order.of(Order.RESTORE, "emu:a").with(new PathPair("/tmp/x", "/x")));
        orders.forEach(order -> assertThat(again(order)).isEqualTo(order));
        assertThat(again(orders.get(0)).get(WriteOptions.SPEED)).isEqualTo(5540);
    }

    @Test
    void numbersAndTruthValuesOfOptionsStandForTheirTexts() {
        Order order = OrderForm.order(Map.of(
                "kind",
                "burn",
                "drives",
                List.of("emu:a"),
                "options",
                Map.of("burn.verify", true, "write.speed", 5540.0)));
        assertThat(order.get(OperationOptions.VERIFY)).isTrue();
        assertThat(order.options().texts()).containsEntry("write.speed", "5540");
    }

    @Test
    void unknownFieldIsRefusedByName() {
        Map<String, Object> values =
                new HashMap<>(Order.of(Order.VERIFY, "emu:a").values());
        values.put("colour", "red");
        assertThatThrownBy(() -> OrderForm.order(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'colour'");
    }

    @Test
    void unknownFieldOfAPathIsRefusedByName() {
        assertThatThrownBy(() -> OrderForm.order(Map.of(
                        "kind",
                        "burn",
                        "drives",
                        List.of("emu:a"),
                        "paths",
                        List.of(Map.of("disk", "a", "mode", "7")))))
                .hasMessageContaining("'mode'");
    }

    @Test
    void missingFieldIsRefusedByName() {
        assertThatThrownBy(() -> OrderForm.order(Map.of("drives", List.of("emu:a"))))
                .hasMessageContaining("'kind'")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> OrderForm.order(Map.of("kind", "blank")))
                .hasMessageContaining("'drives'")
                .hasMessageContaining("missing");
    }

    @Test
    void fieldOfAnotherTypeIsRefusedByName() {
        assertThatThrownBy(() -> OrderForm.order(Map.of("kind", "blank", "drives", "emu:a")))
                .hasMessageContaining("'drives'")
                .hasMessageContaining("a list");
    }

    @Test
    void secretOfAnAddressIsDataButIsNotShown() {
        Order order = Order.blank("iscsi://me%hush@host/target/0", "fast", false);
        assertThat(order.toString()).doesNotContain("hush").contains("iscsi://me");
        assertThat(order.values().toString()).contains("hush");
    }
}
