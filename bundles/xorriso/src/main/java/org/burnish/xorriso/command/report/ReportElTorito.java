package org.burnish.xorriso.command.report;

import java.util.List;
import org.burnish.image.BootReport;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Reports how the loaded image boots. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=report_el_torito")
public final class ReportElTorito extends BootReporting {

    /** Made by the component runtime. */
    public ReportElTorito() {
        super("report_el_torito");
    }

    @Override
    List<BootReport.Entry> entries(BootReport report) {
        return report.catalog();
    }

    @Override
    String missing() {
        return "No El Torito information was loaded";
    }
}
