package org.sharedvalue.gateway.report.value;

/** Something that a figure shows beside its value. */
public sealed interface FigurePart permits Quantity, Ratio, ByOrganisation, Counts {}
