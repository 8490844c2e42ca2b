/**
 * What `pcf-scripts` is told beyond its own configuration. A control leaves out the same details of columns as every other script that
 * ships; after the compiler, which would miss them.
 */
const { require: load } = require('tsx/cjs/api');

const { TABLE_SOURCES } = load('../tools/build/columnDetails.ts', __filename);

module.exports = {
  module: { rules: [{ test: TABLE_SOURCES, enforce: 'post', use: [require.resolve('../tools/build/columnDetailsLoader.js')] }] },
};
