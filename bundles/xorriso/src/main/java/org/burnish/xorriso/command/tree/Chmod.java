package org.burnish.xorriso.command.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.ModeChange;
import org.osgi.service.component.annotations.Component;

/** Changes permissions. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chmod")
public class Chmod extends ChangingAttributes {

    public Chmod() {
        this(false);
    }

    Chmod(boolean trees) {
        super(List.of("mode"), trees, "Change the permissions");
    }

    @Override
    UnaryOperator<Attributes> change(Arguments arguments) throws ProblemException {
        String mode = arguments.get(0);
        ModeChange change = ModeChange.parse(mode)
                .orElseThrow(() -> ProblemException.failure(
                        "-chmod: '" + mode + "' is no mode",
                        "Use octal digits such as 0755, or letters such as u+rwx,go-w"));
        return change::apply;
    }
}
