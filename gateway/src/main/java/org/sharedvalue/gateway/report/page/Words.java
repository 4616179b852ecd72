package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the page in one language, and numbers, money and days as its readers write them. */
public final class Words {

    private static final String BUNDLE = "report/page";

    private final ResourceBundle texts;
    private final Locale locale;

    private Words(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The words of a locale; English where there are none in its language. */
    static Words of(Locale locale) {
        return new Words(bundle(locale), locale);
    }

    /** Whether there are texts in the language of a locale. */
    static boolean has(Locale locale) {
        String language = locale.getLanguage();
        return language.equals(Locale.ENGLISH.getLanguage())
                || bundle(locale).getLocale().getLanguage().equals(language);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text with this key. */
    public String of(String key) {
        return texts.getString(key);
    }

    /** The text with this key, if the language has one of its own; otherwise what is said elsewhere. */
    String or(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    /** The text with this key, around what is given. */
    String with(String key, Object... given) {
        return new MessageFormat(texts.getString(key), locale).format(given);
    }

    /** The language tag of the page. */
    public String language() {
        return locale.toLanguageTag();
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A share between 0 and 1. */
    String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** An amount in minor units; without decimals where they are zero. */
    String money(JsonNode money) {
        Currency currency = Currency.getInstance(money.path("currency").asText());
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal amount = money.path("amount").decimalValue().movePointLeft(decimals);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int shown = amount.stripTrailingZeros().scale() <= 0 ? 0 : decimals;
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        return format.format(amount);
    }

    String hours(BigDecimal hours) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return with("hours", format.format(hours));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** One of another. */
    String ratio(JsonNode numerator, JsonNode denominator) {
        return with("n-of-m", count(numerator.longValue()), count(denominator.longValue()));
    }

    /** A value in the form that its unit has in JSON. */
    String value(JsonNode value, String unit) {
        if (value.isObject()) {
            return money(value);
        }
        return switch (unit) {
            case "RATIO" -> percent(value.decimalValue());
            case "HOURS" -> hours(new BigDecimal(value.asText()));
            default -> count(value.longValue());
        };
    }
}
