/** What drives and examines the browsers in the acceptance tests of the site. */
export { default as axe } from 'axe-core';
export { default as puppeteer, type Browser, type Page } from 'puppeteer-core';
