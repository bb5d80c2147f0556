package org.burnish.health.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.felix.inventory.Format;
import org.apache.felix.inventory.InventoryPrinter;
import org.burnish.management.DriveState;
import org.burnish.management.DriveStates;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Operations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drives and operations as text, for the inventory of a console. */
@Component(
        property = {
            InventoryPrinter.NAME + "=burnish",
            InventoryPrinter.TITLE + "=Burnish",
            InventoryPrinter.FORMAT + "=TEXT"
        })
public final class Inventory implements InventoryPrinter {

    private final DriveStates states;
    private final Operations operations;

    /** Made by the component runtime, when somebody prints. */
    @Activate
    public Inventory(@Reference DriveStates states, @Reference Operations operations) {
        this.states = states;
        this.operations = operations;
    }

    @Override
    public void print(PrintWriter out, Format format, boolean isZip) {
        List<DriveState> drives = states.drives();
        out.println(drives.isEmpty() ? "No drive was found or opened." : "Drives");
        drives.forEach(drive -> out.println("  " + line(drive)));
        List<OperationRecord> records = operations.records();
        out.println(records.isEmpty() ? "No operation was started." : "Operations");
        records.forEach(record -> out.println("  " + line(record)));
    }

    private static String line(DriveState drive) {
        return drive.sentence() + (drive.model().isEmpty() ? "" : "; model " + drive.model())
                + drive.medium().map(medium -> "; medium " + medium).orElse("") + "; " + drive.commands()
                + " commands, " + drive.failures() + " failed";
    }

    private static String line(OperationRecord record) {
        return record.id() + " " + record.order().kind() + " "
                + String.join(" ", record.order().shownDrives()) + ": "
                + record.state().name().toLowerCase(Locale.ROOT) + ", began "
                + record.times().began()
                + (record.reason().isEmpty() ? "" : ": " + record.reason());
    }
}
