package org.burnish.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.burnish.options.fact.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final OptionKey<Boolean> CLOSE = OptionKey.flag("test.close", false, "closes");
    private static final OptionKey<Integer> LEVEL =
            new OptionKey<>("test.level", ValueForms.number(1, 4), 3, "the level");
    private static final OptionKey<OptionalLong> FROM =
            new OptionKey<>("test.from", ValueForms.numberOrNone(0), OptionalLong.empty(), "the first block");
    private static final OptionKey<TimeUnit> UNIT =
            new OptionKey<>("test.unit", ValueForms.choice(TimeUnit.class), TimeUnit.DAYS, "the unit");

    @Test
    void anOptionThatWasNotChosenHasItsInitialValue() {
        assertThat(Options.NONE.get(LEVEL)).isEqualTo(3);
        assertThat(Options.NONE.has(LEVEL)).isFalse();
        assertThat(Options.NONE.with(CLOSE, true).get(LEVEL)).isEqualTo(3);
    }

    @Test
    void theValueChosenLastIsTheOneThatCounts() {
        Options options = Options.NONE.with(LEVEL, 1).with("test.level", "2");
        assertThat(options.get(LEVEL)).isEqualTo(2);
        assertThat(options.with(Options.NONE.with(LEVEL, 4)).get(LEVEL)).isEqualTo(4);
        assertThat(options.without(LEVEL).has(LEVEL)).isFalse();
    }

    @Test
    void whatIsStoredAsTextsComesBackEqual() {
        Options chosen = Options.NONE
                .with(CLOSE, true)
                .with(LEVEL, 4)
                .with(FROM, OptionalLong.of(32))
                .with(UNIT, TimeUnit.HOURS);
        assertThat(chosen.texts())
                .containsExactly(
                        Map.entry("test.close", "on"),
                        Map.entry("test.level", "4"),
                        Map.entry("test.from", "32"),
                        Map.entry("test.unit", "hours"));
        Options back = Options.of(chosen.texts());
        assertThat(back).isEqualTo(chosen).hasSameHashCodeAs(chosen);
        assertThat(back.get(CLOSE)).isTrue();
        assertThat(back.get(FROM)).hasValue(32);
        assertThat(back.get(UNIT)).isEqualTo(TimeUnit.HOURS);
    }

    @Test
    void anotherBundlesKeyOfTheSameNameReadsTheValueByItsText() {
        OptionKey<String> asText = new OptionKey<>("test.level", ValueForms.text(), "", "the level");
        assertThat(Options.NONE.with(LEVEL, 2).get(asText)).isEqualTo("2");
        assertThat(Options.NONE.with(asText, "2").get(LEVEL)).isEqualTo(2);
    }

    @Test
    void optionsThatNobodyUnderstandsAreFaultsByName() {
        Options options =
                Options.NONE.with("test.colour", "red").with("test.level", "9").with(CLOSE, true);
        assertThat(options.faults(List.of(CLOSE, LEVEL), "the test"))
                .extracting(Fact::text)
                .containsExactly(
                        "option 'test.colour' is not understood by the test",
                        "option 'test.level' can't be '9': it takes a number from 1 to 4");
        assertThat(options.faults(List.of(CLOSE), "the test")).hasSize(2);
        assertThat(Options.NONE.with(CLOSE, true).faults(List.of(CLOSE), "the test"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    test.close | yes   | option 'test.close' can't be 'yes': it takes on or off
                    test.level | 0     | option 'test.level' can't be '0': it takes a number from 1 to 4
                    test.level | 5     | option 'test.level' can't be '5': it takes a number from 1 to 4
                    test.level | x     | option 'test.level' can't be 'x': it takes a number from 1 to 4
                    test.from  | -1    | option 'test.from' can't be '-1': it takes a number from 0 on, or none
                    test.unit  | weeks | option 'test.unit' can't be 'weeks': it takes one of nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days
                    """)
    void aTextThatAKeyDoesNotTakeIsRefusedWithWhatItTakes(String name, String text, String refusal) {
        assertThat(Options.NONE.with(name, text).faults(List.of(CLOSE, LEVEL, FROM, UNIT), "the test"))
                .extracting(Fact::text)
                .containsExactly(refusal);
    }

    @Test
    void aValueOutsideItsRangeCannotBeChosen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.NONE.with(LEVEL, 5))
                .withMessage("option 'test.level' can't be '5': it takes a number from 1 to 4");
        OptionKey<Integer> wider = new OptionKey<>("test.level", ValueForms.number(1, 9), 3, "the level");
        Options chosen = Options.NONE.with(wider, 9);
        assertThatIllegalArgumentException().isThrownBy(() -> chosen.get(LEVEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "close", "Test.close", "test.", ".close", "test close.x", "test.1"})
    void aNameWithoutItsOwnerIsNoNameOfAnOption(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> OptionKey.flag(name, false, "closes"));
    }
}
