package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.ImageNode;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.OrderRun;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a tree of the image to disk. */
@Component(property = XorrisoCommand.COMMAND + "=extract")
public final class Extract implements XorrisoCommand {
    private final Operations operations;

    @Activate
    public Extract(@Reference Operations operations) {
        this.operations = operations;
    }

    @Override
    public Usage usage() {
        return Usage.of("iso_rr_path", "disk_path", "Copy the tree under iso_rr_path to the disk address disk_path.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        if (!session.settings().get(CommonSettings.OSIRROX)) {
            throw ProblemException.failure(
                    "-extract: image-to-disk copies are not enabled by option -osirrox",
                    "Give -osirrox on before -extract");
        }
        if (session.loaded().isEmpty() && session.tree().root().children().isEmpty()) {
            throw ProblemException.failure(
                    "-extract: Nothing can be extracted, since no image was loaded",
                    "Command -toc shows what is on the medium");
        }
        String path = IsoPath.absolute(session, arguments.get(0));
        ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure(
                    "Cannot determine attributes of (ISO) source file '" + path + "' : No such file or directory");
        }
        Path target = Path.of(arguments.get(1)).toAbsolutePath().normalize();
        Notices notices = new Notices(session.console(), "files restored");
        Order order = Order.of(Order.RESTORE)
                .with(new PathPair(target.toString(), path))
                .with(OperationOptions.DEVICES, session.settings().get(CommonSettings.DEVICE_FILES));
        Restored restored =
                OrderRun.result(operations, order, Inputs.reportingTo(notices).tree(session.tree()), Restored.class);
        if (notices.restored(restored.nodes())) {
            session.console().info("Extracted from ISO image: file '" + path + "'='" + target + "'");
        }
    }
}
