package org.burnish.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.EOFError;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.burnish.shell.text.CommandException;
import org.junit.jupiter.api.Test;

class LineFaultTest {

    @Test
    void whatGogoThrowsIsToldWithWhatToDo() {
        assertThat(LineFault.of(new CommandNotFoundException("brun")))
                .isEqualTo("There is no command 'brun'. 'help' lists the commands");
        assertThat(LineFault.of(new SyntaxError(1, 3, "unexpected token '}'")))
                .isEqualTo(
                        "The line is not understood: unexpected token '}'. Check its braces, parentheses, brackets and"
                                + " quotes");
        EOFException early = new EOFException("unexpected EOT");
        early.initCause(new EOFError(1, 3, "unexpected EOT", "brace", "}"));
        assertThat(LineFault.of(early)).startsWith("The line ends too early. Close its braces");
        assertThat(LineFault.of(new RuntimeException("Command name evaluates to null: $x")))
                .isEqualTo("The variable 'x' has no value. Set it: x = VALUE");
        assertThat(LineFault.of(new IllegalArgumentException("Cannot coerce size(String) to any of [(), (int)]")))
                .isEqualTo("'size' does not take these arguments. For what it takes, type: gogo:help size");
        assertThat(LineFault.of(new IllegalArgumentException("Cannot coerce nothing(String) to any of []")))
                .isEqualTo("The value before 'nothing' has no method of that name. Check the name");
    }

    @Test
    void whatCarriesAnotherIsToldAsThat() {
        Exception inner = new InvocationTargetException(new NoSuchFileException("/a"));
        assertThat(LineFault.of(new ExecutionException(inner))).isEqualTo("'/a' : No such file or directory");
        assertThat(LineFault.of(new CommandException("DRIVE is missing", inner)))
                .isEqualTo("DRIVE is missing");
    }

    @Test
    void namesOfClassesAreLeftOut() {
        assertThat(LineFault.of(new Exception()))
                .isEqualTo("A command failed without a reason. To see where it failed, type: e");
        assertThat(LineFault.of(new NullPointerException("Cannot invoke \"Object.getClass()\"")))
                .startsWith("A value that the line needs is missing. Set the variables");
        assertThat(LineFault.of(new ExecutionException(new StackOverflowError())))
                .startsWith("A command failed without a reason");
        assertThat(LineFault.of(new RuntimeException("java.io.IOException: no paper")))
                .isEqualTo("no paper");
    }
}
