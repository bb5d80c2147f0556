package org.burnish.xorriso.command.tree;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DateChange;
import org.osgi.service.component.annotations.Component;

/** Changes times of files. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=alter_date")
public class AlterDate extends ChangingAttributes {

    public AlterDate() {
        this(false);
    }

    AlterDate(boolean trees) {
        super(List.of("type", "timestring"), trees, "Change times");
    }

    @Override
    UnaryOperator<Attributes> change(Arguments arguments) throws ProblemException {
        return DateChange.of(arguments.get(0), arguments.get(1), Instant.now());
    }
}
